package org.opencac.edit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.payer.PayerRelease;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/**
 * What an edit may look at: the encounter, what was read in its documents, and what is published
 * for its date. Used by one thread at a time.
 */
public final class EditContext {
  private final CodedEncounter encounter;
  private final ChartReading reading;
  private final References references;
  private final Map<CodeSystem, Optional<CodeSet>> codeSets = new EnumMap<>(CodeSystem.class);
  private final Set<PayerTable> consulted = EnumSet.noneOf(PayerTable.class);
  private final Map<Function<EditContext, ?>, Object> answers = new IdentityHashMap<>();
  private final Optional<LocalDate> date;
  private Optional<PayerTables> payers = Optional.empty();

  /** A context for one encounter. */
  public EditContext(CodedEncounter encounter, ChartReading reading, References references) {
    this.encounter = encounter;
    this.reading = reading;
    this.references = references;
    this.date = encounter.facts().codingDate();
  }

  /** The encounter. */
  public CodedEncounter encounter() {
    return encounter;
  }

  /** Its facts. */
  public EncounterFacts facts() {
    return encounter.facts();
  }

  /** Its diagnoses. */
  public List<Diagnosis> diagnoses() {
    return encounter.diagnoses();
  }

  /** What was read in its documents. */
  public ChartReading reading() {
    return reading;
  }

  /** Everything published, also for other dates. */
  public References references() {
    return references;
  }

  /** The date the codes are judged by; empty when the encounter has none. */
  public Optional<LocalDate> date() {
    return date;
  }

  /**
   * The code set in force on the encounter's date; the newest when the encounter has no date or no
   * release is in force then; empty when none of the system is installed.
   */
  public Optional<CodeSet> codeSet(CodeSystem system) {
    return codeSets.computeIfAbsent(
        system,
        wanted ->
            date()
                .flatMap(day -> references.releases().inForce(wanted, day))
                .or(() -> references.releases().newest(wanted)));
  }

  /**
   * The payers' tables for the encounter's date, the newest when it has none. Whoever uses one says
   * so with {@link #consulted(PayerTable)}.
   */
  public PayerTables payers() {
    if (payers.isEmpty()) {
      payers = Optional.of(references.payers().on(date.orElse(LocalDate.MAX)));
    }
    return payers.get();
  }

  /** Notes that a table was used, so that the result can name its edition. */
  public void consulted(PayerTable table) {
    consulted.add(table);
  }

  /** The tables that were used. */
  public List<UsedTable> tables() {
    return payers().releases().values().stream()
        .filter(release -> consulted.contains(release.table()))
        .map(release -> new UsedTable(release, applies(release)))
        .toList();
  }

  private UsedTable.Applies applies(PayerRelease release) {
    if (!release.dated() || date().isEmpty()) {
      return UsedTable.Applies.UNKNOWN;
    }
    return release.inForceOn(date().get()) ? UsedTable.Applies.YES : UsedTable.Applies.NO;
  }

  /**
   * What several edits want to know about the encounter, worked out once.
   *
   * @param question the same object at every call, for example a constant
   */
  public <T> T once(Function<EditContext, T> question) {
    @SuppressWarnings("unchecked")
    T known = (T) answers.get(question);
    if (known == null) {
      known = question.apply(this);
      answers.put(question, known);
    }
    return known;
  }

  /** The title of a diagnosis in the code set in force, empty when it is unknown. */
  public String title(String code) {
    return codeSet(CodeSystem.ICD_10_CM)
        .flatMap(codes -> codes.find(code))
        .map(found -> found.display())
        .orElse("");
  }
}
