package org.opencac.suggest;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.text.ParsedNote;

/**
 * What a code is worth that a chart states by a fact, by where the fact stands. In the report of an
 * operation the reason for the encounter is told before the operation or in its name and has no
 * diagnosis afterwards: screening that found polyps stays the reason (Guidelines I.C.21.c.5), as
 * does sterilization (I.C.21.c.13) and what an operation is named for (IV.N). A device or an
 * opening that is attended to (I.C.21.c.7) is the reason where the operation is named, not in its
 * course. Immutable.
 *
 * @param model the weights
 */
record FactScore(ConfidenceModel model) {
  /** What is given at the encounter is coded wherever it is told (Guidelines I.C.21.c.2). */
  private static final String VACCINATION = "I.C.21.c.2";

  /** Sections of the Guidelines on reasons for an encounter that are no disease. */
  private static final Set<String> REASONS =
      Set.of("I.C.21.c.5", "I.C.21.c.13", "I.C.21.c.14", "IV.N");

  /** What is done before an operation is no reason for it. */
  private static final String PREPARATION = "PREOP";

  private static final Set<Place> BEFORE =
      EnumSet.of(
          Place.PRESENTING,
          Place.PROCEDURE,
          Place.HISTORY,
          Place.FINDINGS,
          Place.BODY,
          Place.OTHER,
          Place.INSTRUCTIONS);

  /** Attention to devices and openings, removal and closure. */
  private static final String ATTENTION = "I.C.21.c.7";

  /** Where an operation is named, or what it is for. */
  private static final Set<Place> NAMED = EnumSet.of(Place.PRESENTING, Place.PROCEDURE);

  List<ScorePart> parts(FactRule rule, ParsedNote note, Place place) {
    String section = rule.rule().section();
    boolean reason =
        !rule.id().startsWith(PREPARATION)
            && (REASONS.contains(section) && BEFORE.contains(place)
                || ATTENTION.equals(section) && NAMED.contains(place))
            && OperationReport.isDone(note);
    return model.parts(
        note.note().encounter().setting(),
        Map.of(
            "bias",
            1.0,
            "similarity",
            1.0,
            "stated-fact",
            1.0,
            "vaccinated",
            section.equals(VACCINATION) ? 1.0 : 0.0,
            "no-assessment",
            !reason && ReasonForVisit.tells(section, place, note) ? 1.0 : 0.0,
            (reason ? Place.FINAL_DIAGNOSIS : place).feature(),
            1.0));
  }
}
