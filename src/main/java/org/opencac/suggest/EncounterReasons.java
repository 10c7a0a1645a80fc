package org.opencac.suggest;

import java.util.List;
import java.util.Set;
import org.opencac.note.Setting;

/**
 * Codes that tell why a patient comes: examinations, contraception, aftercare, removal of devices.
 * They are reported for the encounter that was made for it (Guidelines I.C.21.c.7, c.13, c.16,
 * IV.A); what a history or the course of a stay tells of other days, or plans, is no reason of this
 * one.
 */
final class EncounterReasons {
  private static final List<CodePattern> REASONS = CodeGroups.of("encounter-reason");

  /** Where only other days are told. */
  private static final Set<String> OTHER_DAYS =
      Set.of(Place.PAST_HISTORY.feature(), Place.SOCIAL_HISTORY.feature());

  /** Where stays tell what was before, is shown or comes next. */
  private static final Set<String> BESIDE =
      Set.of(
          Place.HISTORY.feature(),
          Place.EXAM.feature(),
          Place.RESULTS.feature(),
          Place.COURSE.feature(),
          Place.PROCEDURE.feature(),
          Place.INSTRUCTIONS.feature(),
          Place.REVIEW_OF_SYSTEMS.feature(),
          Place.MEDICATIONS.feature(),
          Place.OTHER.feature());

  private EncounterReasons() {}

  /** Whether a suggestion is a reason of another encounter than this. */
  static boolean isAnothers(Suggestion suggestion, Setting setting) {
    return CodePattern.anyMatches(REASONS, suggestion.code().code())
        && suggestion.score().stream()
            .anyMatch(part ->
                OTHER_DAYS.contains(part.feature())
                    || setting == Setting.INPATIENT && BESIDE.contains(part.feature()));
  }
}
