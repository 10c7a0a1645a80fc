package org.opencac.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.edit.ChartCode;
import org.opencac.edit.ChartNote;
import org.opencac.edit.ChartReading;
import org.opencac.edit.ChartVisit;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Procedure;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.Span;
import org.opencac.service.EmLevels;
import org.opencac.service.ServiceSuggestion;
import org.opencac.service.Worksheet;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;

/**
 * Reads the documents of a coded encounter for the edits: what the engine would suggest, what it
 * saw and would not, what is denied, uncertain, past or of a relative. Safe to share between
 * threads.
 */
public final class ChartReader {
  private static final int RANKED = 100;
  private static final double WEAK = 0.092;
  private static final List<CodeSystem> DIAGNOSES = List.of(CodeSystem.ICD_10_CM);

  private final CodingEngine engine;
  private final LocalDate today;
  private final EmLevels levels = EmLevels.load();

  /**
   * A reader.
   *
   * @param engine reads
   * @param today stands in for the date of an encounter that has none
   */
  public ChartReader(CodingEngine engine, LocalDate today) {
    this.engine = engine;
    this.today = today;
  }

  /** What the documents say; nothing was read when there are none. */
  public ChartReading read(CodedEncounter encounter) {
    List<ChartCode> found = new ArrayList<>();
    List<ChartVisit> visits = new ArrayList<>();
    boolean billed = encounter.procedures().stream().anyMatch(this::leveled);
    int number = 0;
    for (ChartNote document : encounter.notes()) {
      number++;
      CodingResult result = read(document, number, facts(encounter.facts()), found, billed);
      for (ServiceSuggestion service : result.services().services()) {
        visit(service, number).ifPresent(visits::add);
      }
    }
    return new ChartReading(!encounter.notes().isEmpty(), found, visits);
  }

  private Encounter facts(EncounterFacts facts) {
    return new Encounter(
        facts.setting(), facts.sex(), facts.ageYears(), facts.codingDate().orElse(today));
  }

  private boolean leveled(Procedure procedure) {
    return procedure.system() == CodeSystem.CPT && levels.place(procedure.code()).isPresent();
  }

  /** The level of a visit with what it rests on, in our words. */
  private Optional<ChartVisit> visit(ServiceSuggestion service, int number) {
    if (service.worksheet().isEmpty() || levels.place(service.code()).isEmpty()) {
      return Optional.empty();
    }
    Worksheet sheet = service.worksheet().orElseThrow();
    boolean byTime = sheet.timeCode().filter(service.code()::equals).isPresent();
    String reason =
        byTime && !sheet.mdmCode().equals(service.code())
            ? sheet.minutes().orElseThrow().value() + " minutes"
            : "problems "
                + Worksheet.levelName(sheet.levels().get(0))
                + ", data "
                + Worksheet.levelName(sheet.levels().get(1))
                + ", risk "
                + Worksheet.levelName(sheet.levels().get(2));
    return Optional.of(
        new ChartVisit(service.code(), levels.codes(sheet.family()), reason, number));
  }

  private CodingResult read(
      ChartNote document, int number, Encounter facts, List<ChartCode> found, boolean billed) {
    Note note = new Note(document.id(), document.text(), facts);
    CodingResult result =
        engine.code(
            note,
            new CodingRequest(
                billed ? List.of(CodeSystem.ICD_10_CM, CodeSystem.CPT) : DIAGNOSES, -1, RANKED));
    ParsedNote parsed = result.note();
    List<Concept> concepts = engine.concepts(parsed);
    Set<String> seen = new HashSet<>();
    for (Suggestion suggestion : result.chart().suggestions()) {
      seen.add(suggestion.code().code());
      found.add(stated(suggestion, number, concepts));
    }
    for (Concept concept : concepts) {
      status(concept, found, number, facts.dateOfService(), seen);
    }
    for (RankedCode ranked : result.chart().ranked()) {
      if (ranked.confidence() >= WEAK && seen.add(ranked.code().code())) {
        found.add(
            new ChartCode(
                ranked.code().code(),
                ChartCode.Status.WEAK,
                ranked.confidence(),
                number,
                false,
                List.of()));
      }
    }
    return result;
  }

  private static ChartCode stated(Suggestion suggestion, int number, List<Concept> concepts) {
    List<Span> spans = new ArrayList<>();
    boolean assessed = false;
    boolean certain = false;
    for (Evidence evidence : suggestion.evidence()) {
      spans.add(evidence.span());
      assessed |= assesses(evidence.section());
      if (evidence.role() == EvidenceRole.CONDITION) {
        certain |=
            concepts.stream()
                .filter(concept -> concept.span().overlaps(evidence.span()))
                .noneMatch(concept -> concept.assertion().possible());
      }
    }
    return new ChartCode(
        suggestion.code().code(),
        certain && suggestion.decision() != Decision.INFORMATIONAL
            ? ChartCode.Status.STATED
            : ChartCode.Status.UNCERTAIN,
        suggestion.confidence(),
        number,
        assessed,
        spans);
  }

  /** Sections that only list what a patient has or had do not assess it. */
  private static boolean assesses(SectionKind section) {
    return switch (section) {
      case PAST_HISTORY, SURGICAL_HISTORY, FAMILY_HISTORY, SOCIAL_HISTORY, ALLERGIES -> false;
      default -> true;
    };
  }

  private void status(
      Concept concept, List<ChartCode> found, int number, LocalDate date, Set<String> seen) {
    Assertion assertion = concept.assertion();
    ChartCode.Status status;
    if (assertion.experiencer() != Assertion.Experiencer.PATIENT) {
      status = ChartCode.Status.FAMILY;
    } else if (assertion.negated()) {
      status = ChartCode.Status.NEGATED;
    } else if (assertion.temporality() == Assertion.Temporality.HISTORICAL) {
      status = ChartCode.Status.HISTORICAL;
    } else if (assertion.possible()) {
      status = ChartCode.Status.UNCERTAIN;
    } else {
      status = ChartCode.Status.WEAK;
    }
    for (int term : concept.terms()) {
      String code = engine.codeOf(term, date);
      if (code.length() >= 3 && seen.add(status + code)) {
        found.add(new ChartCode(code, status, 0, number, false, List.of(concept.span())));
      }
    }
  }
}
