package org.opencac.suggest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.opencac.concept.Assertion;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Whether a note is the report of an operation or another intervention: it tells what was done and
 * why, and has no part of a visit or stay. Immutable and safe to share between threads.
 *
 * @param operation whether it is one
 * @param named whether it names diagnoses before or after the operation
 */
record OperationReport(boolean operation, boolean named) {
  /** Parts of visits, stays and letters. */
  private static final Set<SectionKind> OTHERS =
      EnumSet.of(
          SectionKind.PHYSICAL_EXAM,
          SectionKind.REVIEW_OF_SYSTEMS,
          SectionKind.VITAL_SIGNS,
          SectionKind.PAST_HISTORY,
          SectionKind.MEDICATIONS,
          SectionKind.SOCIAL_HISTORY,
          SectionKind.ASSESSMENT_AND_PLAN);

  /** Statuses that operations leave behind, an access made and a spine fused. */
  private static final List<CodePattern> LEFT_BEHIND =
      CodePattern.list("Z89 Z90 Z93-Z98 I77.0 M43.2", "statuses of operations");

  static OperationReport of(ParsedNote note) {
    boolean named =
        has(
            note,
            kind -> kind == SectionKind.FINAL_DIAGNOSIS || kind == SectionKind.PROVISIONAL_DIAGNOSIS);
    boolean why = named || has(note, kind -> kind == SectionKind.INDICATION);
    boolean operation =
        why && has(note, kind -> kind == SectionKind.PROCEDURE) && !has(note, OTHERS::contains);
    return new OperationReport(operation, named);
  }

  private static boolean has(ParsedNote note, Predicate<SectionKind> kinds) {
    return note.sections().stream().map(Section::kind).anyMatch(kinds);
  }

  /**
   * Whether a mention beside the diagnoses of an operation is coded too: a lasting disease that is
   * told as there when the history or indication is told (Guidelines III, IV.J), and the reason
   * itself where no diagnosis is named.
   */
  boolean tells(Draft.Support support, String code, Codability codability) {
    boolean background =
        switch (support.place()) {
          case PRESENTING, HISTORY, COURSE -> true;
          default -> false;
        };
    return operation
        && background
        && !support.concept().assertion().possible()
        && (!code.startsWith("Z9")
            || code.startsWith("Z99")
            || support.concept().assertion().temporality() == Assertion.Temporality.HISTORICAL)
        && (codability.coexists(code)
            || !named && support.place() == Place.PRESENTING && code.charAt(0) < 'R');
  }

  /**
   * Whether a status is what this operation leaves behind: "presence of a pacemaker" on the day it
   * is put in, "absence of the uterus" on the day it is taken out. A status tells what is left of
   * past treatment (Guidelines I.C.21.c.3); of what was done before, the history says so.
   */
  boolean leaves(Draft draft, ParsedNote note) {
    return operation
        && CodePattern.anyMatches(LEFT_BEHIND, draft.code().code())
        && draft.supports().stream().anyMatch(support -> isDone(support, note))
        && draft.supports().stream()
            .noneMatch(support ->
                !isDone(support, note)
                    && support.place() != Place.FINAL_DIAGNOSIS
                    && support.concept().assertion().temporality()
                        == Assertion.Temporality.HISTORICAL);
  }

  /** Whether it stands in the title or the technique of the operation. */
  private static boolean isDone(Draft.Support support, ParsedNote note) {
    SectionKind kind =
        note.sectionOf(note.sentences().get(support.concept().sentence())).kind();
    return kind == SectionKind.PROCEDURE || kind == SectionKind.SURGICAL_HISTORY;
  }
}
