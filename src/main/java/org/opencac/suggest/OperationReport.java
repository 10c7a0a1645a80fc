package org.opencac.suggest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Whether a note is the report of an operation or another intervention: it tells what was done and
 * why, and has no part of a visit or stay. Immutable and safe to share between threads.
 *
 * @param operation whether it is one
 * @param named whether it names diagnoses before or after the operation
 * @param vague whether these are symptoms only, so that what was found is what it was about
 */
record OperationReport(boolean operation, boolean named, boolean vague) {
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

  /** What technique begins with. */
  private static final Pattern DRAPED = Pattern.compile("(?i)\\bprepped and draped\\b");

  /** What an operation did with what it found. */
  private static final Pattern TREATED =
      Pattern.compile(
          "(?i)(?:[\\s,]+(?:of|on|in|the|left|right|side|sides|both|bilaterally|also|which|that|and|present|found"
              + "|noted|identified|encountered|seen|was|were|then|this|these|it|between|to|with|uterus|ovary|ovaries"
              + "|tube|tubes|bowel|wall|sidewall|pelvic|abdominal|anterior|posterior|omentum|completely|easily"
              + "|sharply|bluntly|carefully|taken)\\b){0,12}[\\s,]+(?:drained|excised|removed|repaired|resected|lysed|down|released"
              + "|evacuated|aspirated|fulgurated|ablated|cauterized|banded|decompressed|closed)\\b");

  /** What endoscopes show. */
  private static final List<CodePattern> SEEN =
      CodePattern.list("K20-K29 K31 K44 K50-K52 K55 K57 K62-K64 D12 D13", "findings of endoscopes");

  /** Diagnoses are rather stated apart. */
  private static final double SEEN_VALUE = 0.6;

  /** Symptoms, and names that only say which part is ill: what is found there says more. */
  private static final List<CodePattern> VAGUE =
      CodePattern.list(
          "R00-R99 M23.9 M24.9 M25.5 M25.9 M54 M79.6 N50.81 N93 N97 K92.0-K92.2 Z00-Z13",
          "symptoms");

  /** Histories told as the reason: "preoperative diagnosis: history of polyps". */
  private static final List<CodePattern> HISTORIES =
      CodePattern.list("Z80-Z84 Z85 Z86.0", "histories");

  /** What "spinal fusion" means where it was done. */
  private static final String FUSED = "M43.2";

  /** What a catheter for dialysis is named for. */
  private static final String DIALYSIS = "Z99.2";

  /** Statuses that operations leave behind, an access made and a spine fused. */
  private static final List<CodePattern> LEFT_BEHIND =
      CodePattern.list("Z89 Z90 Z93-Z98 I77.0", "statuses of operations");

  static OperationReport of(ParsedNote note) {
    boolean named =
        has(
            note,
            kind ->
                kind == SectionKind.FINAL_DIAGNOSIS || kind == SectionKind.PROVISIONAL_DIAGNOSIS);
    boolean why =
        named
            || has(
                note,
                kind ->
                    kind == SectionKind.INDICATION
                        || kind == SectionKind.HISTORY_OF_PRESENT_ILLNESS);
    boolean operation =
        why && has(note, kind -> kind == SectionKind.PROCEDURE) && !has(note, OTHERS::contains);
    return new OperationReport(operation, named, false);
  }

  /** Takes the statuses that this operation leaves behind out of the drafts. */
  void removeLeftBehind(Map<String, Draft> drafts, ParsedNote note) {
    drafts.values().removeIf(draft -> leaves(draft, note));
  }

  /** The report with what its diagnoses say. */
  OperationReport with(Collection<Draft> drafts) {
    List<Draft> last = drafts.stream().filter(OperationReport::isFinal).toList();
    boolean open =
        !last.isEmpty()
            && last.stream().allMatch(draft -> CodePattern.anyMatches(VAGUE, draft.code().code()));
    return new OperationReport(operation, named, open);
  }

  private static boolean isFinal(Draft draft) {
    return draft.supports().stream()
        .map(Draft.Support::place)
        .anyMatch(place -> place == Place.FINAL_DIAGNOSIS || place == Place.DIAGNOSIS_STATEMENT);
  }

  /**
   * Whether a note tells an operation and nothing of a visit or stay, whether or not it says why.
   */
  static boolean isDone(ParsedNote note) {
    return !has(note, OTHERS::contains)
        && !note.isReport()
        && (has(note, kind -> kind == SectionKind.PROCEDURE)
            || DRAPED.matcher(note.note().text().reveal()).find());
  }

  private static boolean has(ParsedNote note, Predicate<SectionKind> kinds) {
    return note.sections().stream().map(Section::kind).anyMatch(kinds);
  }

  /**
   * How far a mention beside the diagnoses of an operation is coded too, from 0 to 1: a lasting
   * disease that is told as there when the history or indication is told (Guidelines III, IV.J),
   * and where no diagnosis is named, the reason itself and what an endoscope showed.
   */
  double tells(Draft.Support support, String code, Codability codability) {
    Assertion assertion = support.concept().assertion();
    if (operation
        && support.place() == Place.PRESENTING
        && CodePattern.anyMatches(HISTORIES, code)) {
      return 1;
    }
    boolean status = code.startsWith("Z9") && !code.startsWith("Z99");
    if (!operation
        || assertion.possible()
        || status && assertion.temporality() != Assertion.Temporality.HISTORICAL) {
      return 0;
    }
    return switch (support.place()) {
      case PRESENTING, HISTORY, COURSE ->
          codability.isSystemic(code)
                  || !named && support.place() == Place.PRESENTING && code.charAt(0) < 'R'
              ? 1
              : 0;
      case FINDINGS -> vague && isFound(code) ? 1 : seen(code);
      case PROCEDURE -> seen(code);
      default -> 0;
    };
  }

  /**
   * Whether a disease that the findings or the technique tell was treated in the operation too: "a
   * hydrocele was found and drained" (Guidelines III: conditions that are treated).
   */
  boolean treats(Draft.Support support, String code, ParsedNote note) {
    boolean found = support.place() == Place.FINDINGS || support.place() == Place.PROCEDURE;
    if (!operation || !found || !support.concept().assertion().isPresent() || !isFound(code)) {
      return false;
    }
    Span sentence = note.sentences().get(support.concept().sentence()).span();
    String behind =
        note.note().text().reveal().substring(support.concept().span().end(), sentence.end());
    return "NKJIGHQ".indexOf(code.charAt(0)) >= 0 && TREATED.matcher(behind).lookingAt();
  }

  private double seen(String code) {
    return !named && CodePattern.anyMatches(SEEN, code) ? SEEN_VALUE : 0;
  }

  /** Whether it is a disease or injury rather than a sign or status. */
  private static boolean isFound(String code) {
    return code.charAt(0) < 'V' && !CodePattern.anyMatches(VAGUE, code);
  }

  /**
   * Whether a status is what this operation leaves behind: "presence of a pacemaker" on the day it
   * is put in, "absence of the uterus" on the day it is taken out. A status tells what is left of
   * past treatment (Guidelines I.C.21.c.3); of what was done before, the history says so.
   */
  private boolean leaves(Draft draft, ParsedNote note) {
    if (operation && draft.code().code().startsWith(FUSED)) {
      return true;
    }
    if (draft.code().code().startsWith(DIALYSIS)
        && isDone(note)
        && draft.supports().stream().allMatch(support -> isDone(support, note))) {
      return true;
    }
    return CodePattern.anyMatches(LEFT_BEHIND, draft.code().code())
        && isDone(note)
        && draft.supports().stream().anyMatch(support -> isDone(support, note))
        && draft.supports().stream()
            .noneMatch(support ->
                support.place() == Place.PRESENTING && isBefore(support, note)
                    || !isDone(support, note)
                        && support.place() != Place.FINAL_DIAGNOSIS
                        && support.concept().assertion().temporality()
                            == Assertion.Temporality.HISTORICAL);
  }

  /** Whether it is a diagnosis before the operation. */
  private static boolean isBefore(Draft.Support support, ParsedNote note) {
    return note.sectionOf(note.sentences().get(support.concept().sentence())).kind()
        == SectionKind.PROVISIONAL_DIAGNOSIS;
  }

  /** Whether it stands in the title or the technique of the operation. */
  private static boolean isDone(Draft.Support support, ParsedNote note) {
    SectionKind kind = note.sectionOf(note.sentences().get(support.concept().sentence())).kind();
    return kind == SectionKind.PROCEDURE || kind == SectionKind.SURGICAL_HISTORY;
  }
}
