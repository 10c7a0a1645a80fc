package org.opencac.text;

import java.util.Locale;

/** What a section of a note is for; it decides what its words may do to the coding. */
public enum SectionKind {
  /** Text before or without any heading. */
  BODY,
  CHIEF_COMPLAINT,
  HISTORY_OF_PRESENT_ILLNESS,
  SUBJECTIVE,
  OBJECTIVE,
  PAST_HISTORY,
  SURGICAL_HISTORY,
  FAMILY_HISTORY,
  SOCIAL_HISTORY,
  ALLERGIES,
  MEDICATIONS,
  IMMUNIZATIONS,
  REVIEW_OF_SYSTEMS,
  VITAL_SIGNS,
  PHYSICAL_EXAM,
  RESULTS,
  /** What a radiologist, endoscopist or pathologist saw. */
  FINDINGS,
  IMPRESSION,
  ASSESSMENT,
  ASSESSMENT_AND_PLAN,
  PLAN,
  PROBLEM_LIST,
  /** Final, discharge, principal or postoperative diagnosis. */
  FINAL_DIAGNOSIS,
  /** Admitting, referring, provisional or preoperative diagnosis. */
  PROVISIONAL_DIAGNOSIS,
  HOSPITAL_COURSE,
  PROCEDURE,
  INDICATION,
  INSTRUCTIONS,
  ADMINISTRATIVE,
  /** All of a short note whose only title tells who wrote it or what about. */
  PASSAGE,
  /** What is known of a disease: the introduction and discussion of a published case. */
  GENERAL,
  OTHER;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the section exists to state diagnoses. */
  public boolean statesDiagnoses() {
    return switch (this) {
      case ASSESSMENT, ASSESSMENT_AND_PLAN, IMPRESSION, FINAL_DIAGNOSIS -> true;
      default -> false;
    };
  }

  /** Whether its lines may be names of problems: it states diagnoses, or is all there is. */
  public boolean namesProblems() {
    return statesDiagnoses() || this == PASSAGE;
  }
}
