package org.opencac.suggest;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/** Where in a chart a mention stands, as far as it matters for coding. */
enum Place {
  DIAGNOSIS_STATEMENT,
  DIAGNOSIS_NARRATIVE,
  /** Among sentences of an assessment that is written as prose, without problems as headings. */
  DIAGNOSIS_PROSE,
  FINAL_DIAGNOSIS,
  PLAN_STATEMENT,
  PLAN_NARRATIVE,
  PROBLEM_LIST,
  PRESENTING,
  HISTORY,
  PAST_HISTORY,
  SOCIAL_HISTORY,
  REVIEW_OF_SYSTEMS,
  MEDICATIONS,
  EXAM,
  RESULTS,
  FINDINGS,
  COURSE,
  PROCEDURE,
  INSTRUCTIONS,
  /** Why a test was made, in a report that has only that, findings and an impression. */
  REPORT_INDICATION,
  REPORT_IMPRESSION,
  REPORT_FINDINGS,
  /** All of a short note, under a title that tells who wrote it. */
  PASSAGE,
  BODY,
  OTHER;

  String feature() {
    return "place:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final Pattern SAME =
      Pattern.compile(
          "(?i)\\W*same(?: (?:as|with) (?:above|before|pre\\W?op\\w*(?: diagnosis)?))?\\W*");

  private static final Pattern DIFFERENTIAL =
      Pattern.compile("(?i)differential|ddx|\\bdiff\\b|considered");

  /** How letters open. */
  private static final Pattern LETTER = Pattern.compile("(?im)^[ \\t]*(?:dear [a-z]|re: ?\\w)");

  /** What part of a chart it is, told in one of the first lines: "Discharge summary, dictated". */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\A(?:[^\\n]*\\n){0,3}[^\\n.]{0,60}\\b(?:discharge (?:summary|dictation|note|letter)"
              + "|(?:transfer|death|d/c) (?:summary|summ|note)|progress note|operative (?:note|report)"
              + "|consult(?:ation)? (?:note|follow|report|service)|admission (?:note|h ?& ?p)"
              + "|history and physical|h ?& ?p|sign[- ]?off note|soap #?\\d)\\b");

  /** How many titles a chart has at least. */
  private static final int TITLES = 4;

  /**
   * What a note is like as a whole.
   *
   * @param report {@link ParsedNote#isReport}
   * @param prose {@link #isProse}
   * @param lone whether all its sentences stand in one section
   * @param same whether the diagnosis afterwards is "the same" as the one before
   */
  record Kind(boolean report, boolean prose, boolean lone, boolean same) {
    static Kind of(ParsedNote note) {
      return new Kind(note.isReport(), isProse(note), isLone(note), isSame(note));
    }
  }

  /** Whether the final diagnosis only refers to the provisional one: "Postop diagnosis: same". */
  private static boolean isSame(ParsedNote note) {
    String text = note.note().text().reveal();
    boolean same = false;
    for (Sentence sentence : note.sentences()) {
      if (note.sectionOf(sentence).kind() == SectionKind.FINAL_DIAGNOSIS
          && sentence.role() != Sentence.Role.HEADING) {
        Span span = sentence.span();
        if (!SAME.matcher(text.substring(span.begin(), span.end())).matches()) {
          return false;
        }
        same = true;
      }
    }
    return same;
  }

  private static boolean isLone(ParsedNote note) {
    return note.sentences().stream()
            .filter(sentence -> sentence.role() != Sentence.Role.HEADING)
            .mapToInt(Sentence::section)
            .distinct()
            .limit(2)
            .count()
        == 1;
  }

  /**
   * Whether a sentence stands under a title for what was considered ("DDx considered:"): what of it
   * holds at the end is among the diagnoses (Guidelines II.H, IV.H).
   */
  static boolean isDifferential(ParsedNote note, Sentence sentence) {
    Section section = note.sectionOf(sentence);
    return section.kind() == SectionKind.PROVISIONAL_DIAGNOSIS
        && DIFFERENTIAL.matcher(section.title().reveal()).find();
  }

  /** Whether diagnoses are named there, by a word or two. */
  boolean namesDiagnoses() {
    return switch (this) {
      case DIAGNOSIS_STATEMENT,
          DIAGNOSIS_NARRATIVE,
          DIAGNOSIS_PROSE,
          FINAL_DIAGNOSIS,
          PLAN_STATEMENT,
          PROBLEM_LIST ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it is background where other sections tell more, and the reason of the encounter where
   * there is no other.
   */
  boolean isBackground() {
    return switch (this) {
      case PRESENTING, HISTORY, PAST_HISTORY, SOCIAL_HISTORY, EXAM, RESULTS, COURSE, PROCEDURE ->
          true;
      default -> false;
    };
  }

  /** Whether the diagnoses at the end of the encounter are told there. */
  boolean isFinal() {
    return this == FINAL_DIAGNOSIS || this == DIAGNOSIS_STATEMENT || this == DIAGNOSIS_PROSE;
  }

  /** Whether what is doubted there was doubted before the end of the encounter. */
  boolean isEarlier() {
    return switch (this) {
      case HISTORY,
          PAST_HISTORY,
          SOCIAL_HISTORY,
          REVIEW_OF_SYSTEMS,
          MEDICATIONS,
          EXAM,
          INSTRUCTIONS ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it tells what a visit is for where nothing certain is named: the complaint, the
   * sentence or impression that assesses it, or what stands under no title (Guidelines IV.D).
   */
  boolean tellsReason() {
    return this == PRESENTING
        || this == DIAGNOSIS_PROSE
        || this == REPORT_IMPRESSION
        || this == BODY;
  }

  /** Whether it tells how a diagnosis was reached or treated rather than which it is. */
  boolean isAside() {
    return switch (this) {
      case PRESENTING,
          HISTORY,
          SOCIAL_HISTORY,
          REVIEW_OF_SYSTEMS,
          MEDICATIONS,
          EXAM,
          RESULTS,
          FINDINGS,
          COURSE,
          PROCEDURE,
          INSTRUCTIONS,
          OTHER ->
          true;
      case DIAGNOSIS_STATEMENT,
          DIAGNOSIS_NARRATIVE,
          DIAGNOSIS_PROSE,
          FINAL_DIAGNOSIS,
          PLAN_STATEMENT,
          PLAN_NARRATIVE,
          PROBLEM_LIST,
          PAST_HISTORY,
          REPORT_INDICATION,
          REPORT_IMPRESSION,
          REPORT_FINDINGS,
          PASSAGE,
          BODY ->
          false;
    };
  }

  /**
   * Whether the assessment is prose: none of its problems stands on a line of its own, so that what
   * is said behind the first words of a line is no mere comment on a heading.
   */
  static boolean isProse(ParsedNote note) {
    String text = note.note().text().reveal();
    for (Sentence sentence : note.sentences()) {
      if (sentence.role() == Sentence.Role.STATEMENT
          && note.sectionOf(sentence).kind().statesDiagnoses()
          && endsLine(text, sentence.span().end())) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsLine(String text, int end) {
    int at = end;
    while (at < text.length() && " .,;:\t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n';
  }

  static Place of(ParsedNote note, Sentence sentence, Kind kind) {
    Section section = note.sectionOf(sentence);
    if (kind.report()) {
      return switch (section.kind()) {
        case IMPRESSION, HOSPITAL_COURSE -> REPORT_IMPRESSION;
        case FINDINGS, RESULTS -> REPORT_FINDINGS;
        case INDICATION,
            CHIEF_COMPLAINT,
            HISTORY_OF_PRESENT_ILLNESS,
            PAST_HISTORY,
            PROVISIONAL_DIAGNOSIS,
            PHYSICAL_EXAM,
            BODY ->
            REPORT_INDICATION;
        default -> OTHER;
      };
    }
    boolean statement = sentence.role() == Sentence.Role.STATEMENT;
    return switch (section.kind()) {
      case ASSESSMENT, ASSESSMENT_AND_PLAN, IMPRESSION ->
          statement ? DIAGNOSIS_STATEMENT : kind.prose() ? DIAGNOSIS_PROSE : DIAGNOSIS_NARRATIVE;
      case FINAL_DIAGNOSIS -> FINAL_DIAGNOSIS;
      case PLAN -> statement ? PLAN_STATEMENT : PLAN_NARRATIVE;
      case PROBLEM_LIST -> PROBLEM_LIST;
      case PROVISIONAL_DIAGNOSIS -> kind.same() ? FINAL_DIAGNOSIS : PRESENTING;
      case CHIEF_COMPLAINT, INDICATION -> PRESENTING;
      case HISTORY_OF_PRESENT_ILLNESS, SUBJECTIVE -> HISTORY;
      case PAST_HISTORY, SURGICAL_HISTORY, FAMILY_HISTORY -> PAST_HISTORY;
      case SOCIAL_HISTORY -> SOCIAL_HISTORY;
      case REVIEW_OF_SYSTEMS -> REVIEW_OF_SYSTEMS;
      case MEDICATIONS, ALLERGIES, IMMUNIZATIONS -> MEDICATIONS;
      case PHYSICAL_EXAM, VITAL_SIGNS, OBJECTIVE -> EXAM;
      case RESULTS -> RESULTS;
      case FINDINGS -> FINDINGS;
      case HOSPITAL_COURSE -> COURSE;
      case PROCEDURE -> PROCEDURE;
      case ADMINISTRATIVE -> kind.lone() ? PASSAGE : INSTRUCTIONS;
      case INSTRUCTIONS -> INSTRUCTIONS;
      case PASSAGE -> PASSAGE;
      case BODY -> BODY;
      case GENERAL, OTHER -> OTHER;
    };
  }

  /**
   * Whether a note begins with a title, as parts of a chart do, or has several, or is published
   * with its discussion, or is a letter; a case told freely has none.
   */
  static boolean isTitled(ParsedNote note) {
    return !note.sentences().isEmpty()
        && (has(note, SectionKind.GENERAL)
            || LETTER.matcher(note.note().text().reveal()).find()
            || PART.matcher(note.note().text().reveal()).find()
            || note.sentences().getFirst().role() == Sentence.Role.HEADING
            || note.sentences().stream()
                    .filter(sentence -> sentence.role() == Sentence.Role.HEADING)
                    .limit(TITLES)
                    .count()
                == TITLES);
  }

  /** Whether a note lists final diagnoses or tells the course of a stay by problem. */
  static boolean has(ParsedNote note, SectionKind kind) {
    return note.sections().stream().anyMatch(section -> section.kind() == kind);
  }

  /**
   * Whether a code stands where, without a diagnosis in the assessment, the chart tells one:
   * anywhere in a visit; in the indication and findings of an operation with diagnoses before and
   * after.
   */
  static boolean mayTell(ParsedNote note, Draft draft) {
    return !has(note, SectionKind.FINAL_DIAGNOSIS)
        || draft.supports().stream()
            .map(Draft.Support::place)
            .anyMatch(place -> place == PRESENTING || place == FINDINGS);
  }

  /** Whether an assessment names something to code; where it only plans, the rest must tell. */
  static boolean assesses(Collection<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.supports().stream())
        .map(Draft.Support::place)
        .anyMatch(place -> !place.isAside() && place != PAST_HISTORY && place != BODY);
  }

  /** Whether a note has a part whose purpose is to state diagnoses. */
  static boolean hasAssessment(ParsedNote note) {
    return note.sections().stream().map(Section::kind).anyMatch(SectionKind::namesProblems);
  }
}
