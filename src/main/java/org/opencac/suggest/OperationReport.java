package org.opencac.suggest;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
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
        && (codability.coexists(code)
            || !named && support.place() == Place.PRESENTING && code.charAt(0) < 'R');
  }
}
