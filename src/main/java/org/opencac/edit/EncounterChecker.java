package org.opencac.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;

/**
 * Runs every edit that is on over an encounter. Findings come gravest first, then by place, id and
 * codes, so that the same input gives the same output. Immutable and safe to share between threads.
 */
public final class EncounterChecker {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::level)
          .thenComparing(Finding::at)
          .thenComparing(Finding::id)
          .thenComparing(finding -> String.join(" ", finding.codes()))
          .thenComparing(Finding::message);

  private static final String GUIDELINES = "ICD-10-CM Guidelines";
  private static final String TABULAR = "ICD-10-CM Tabular List";

  private final References references;
  private final List<ActiveEdit> edits;
  private final Supplier<List<ActiveEdit>> site;
  private final Function<EditContext, Optional<Grouping>> grouper;

  /** Collects what one edit says. */
  private record Collector(RegisteredEdit line, List<Finding> findings, TreeSet<NotJudged> silent)
      implements Findings {

    @Override
    public void add(Draft draft) {
      Level level = line.level().orElseThrow();
      findings.add(
          new Finding(
              line.id(),
              level.compareTo(draft.gravest()) < 0 ? draft.gravest() : level,
              draft.codes(),
              draft.message(),
              tabular(draft) ? TABULAR : line.authority(),
              tabular(draft)
                  ? draft.section() + " (Guidelines " + line.section() + ")"
                  : draft.section().isEmpty() ? line.section() : draft.section(),
              draft.quote(),
              draft.fix(),
              draft.at()));
    }

    /** A note of the Tabular List speaks with its own authority. */
    private boolean tabular(Draft draft) {
      return !draft.quote().isEmpty()
          && !draft.section().isEmpty()
          && line.authority().equals(GUIDELINES);
    }

    @Override
    public void notJudged(String why) {
      silent.add(new NotJudged(line.id(), why));
    }
  }

  /** A checker with these edits, each of which has its line in the registry. */
  public EncounterChecker(EditRegistry registry, List<Edit> edits, References references) {
    this(registry, edits, references, List::of);
  }

  /**
   * A checker that also runs a site's own rules.
   *
   * @param site gives the rules at every check; safe to share between threads
   */
  public EncounterChecker(
      EditRegistry registry,
      List<Edit> edits,
      References references,
      Supplier<List<ActiveEdit>> site) {
    this(registry, edits, references, site, context -> Optional.empty());
  }

  /**
   * A checker that also runs a site's own rules and groups the encounter.
   *
   * @param site gives the rules at every check; safe to share between threads
   * @param grouper groups an encounter as payers would; safe to share between threads
   */
  public EncounterChecker(
      EditRegistry registry,
      List<Edit> edits,
      References references,
      Supplier<List<ActiveEdit>> site,
      Function<EditContext, Optional<Grouping>> grouper) {
    this.references = references;
    this.grouper = grouper;
    this.edits = edits.stream().map(e -> new ActiveEdit(e, registry.get(e.id()))).toList();
    this.site = site;
  }

  /** Judges codes without their documents. */
  public CheckResult check(CodedEncounter encounter) {
    return check(encounter, ChartReading.NONE);
  }

  /** Judges codes together with what was read in the documents. */
  public CheckResult check(CodedEncounter encounter, ChartReading reading) {
    EditContext context = new EditContext(encounter, reading, references);
    List<Finding> findings = new ArrayList<>();
    TreeSet<NotJudged> silent = new TreeSet<>();
    edits.forEach(edit -> run(edit, context, findings, silent));
    site.get().forEach(edit -> run(edit, context, findings, silent));
    findings.sort(ORDER);
    Optional<Grouping> grouping = grouper.apply(context);
    return new CheckResult(
        encounter.id(),
        releases(context),
        findings,
        new ArrayList<>(silent),
        context.tables(),
        grouping);
  }

  private static void run(
      ActiveEdit edit, EditContext context, List<Finding> findings, TreeSet<NotJudged> silent) {
    if (edit.line().appliesTo(context.facts().setting(), context.date())) {
      edit.edit().check(context, new Collector(edit.line(), findings, silent));
    }
  }

  private static List<Release> releases(EditContext context) {
    TreeSet<CodeSystem> systems = new TreeSet<>();
    context.diagnoses().forEach(diagnosis -> systems.add(diagnosis.system()));
    context.encounter().procedures().forEach(procedure -> systems.add(procedure.system()));
    return systems.stream()
        .map(context::codeSet)
        .flatMap(Optional::stream)
        .map(CodeSet::release)
        .toList();
  }
}
