package org.opencac.suggest;

import java.util.Locale;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/** Where in a chart a mention stands, as far as it matters for coding. */
enum Place {
  DIAGNOSIS_STATEMENT,
  DIAGNOSIS_NARRATIVE,
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
  BODY,
  OTHER;

  String feature() {
    return "place:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Place of(ParsedNote note, Sentence sentence) {
    Section section = note.sectionOf(sentence);
    boolean statement = sentence.role() == Sentence.Role.STATEMENT;
    return switch (section.kind()) {
      case ASSESSMENT, ASSESSMENT_AND_PLAN, IMPRESSION ->
          statement ? DIAGNOSIS_STATEMENT : DIAGNOSIS_NARRATIVE;
      case FINAL_DIAGNOSIS -> FINAL_DIAGNOSIS;
      case PLAN -> statement ? PLAN_STATEMENT : PLAN_NARRATIVE;
      case PROBLEM_LIST -> PROBLEM_LIST;
      case CHIEF_COMPLAINT, INDICATION, PROVISIONAL_DIAGNOSIS -> PRESENTING;
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
      case INSTRUCTIONS, ADMINISTRATIVE -> INSTRUCTIONS;
      case BODY -> BODY;
      case OTHER -> OTHER;
    };
  }

  /** Whether a note has a part whose purpose is to state diagnoses. */
  static boolean hasAssessment(ParsedNote note) {
    return note.sections().stream().map(Section::kind).anyMatch(SectionKind::statesDiagnoses);
  }
}
