package org.opencac.suggest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencac.concept.Concept;

/**
 * Which conditions a chart denies in all: what is only doubted, listed or told before, and at
 * another place said not to be there, is not there at the end (Guidelines II.H). Immutable.
 *
 * @param givenUp mentions that are given up, each with where the verdict stands
 */
record Denials(Map<Concept, Integer> givenUp) {

  /** Whether what supports a code yields to what was left of it. */
  boolean exclude(Draft draft, @Nullable Draft left) {
    if (left == null) {
      return false;
    }
    int verdict = -1;
    boolean denied = false;
    boolean told = false;
    for (Draft.Support support : left.supports()) {
      verdict = Math.max(verdict, verdictOn(support.concept()));
      denied |= support.concept().assertion().negated();
      told |= support.concept().assertion().negated() && authored(support.place());
    }
    int last = verdict;
    boolean listed = told;
    boolean doubted = denied;
    List<Draft.Support> supports = draft.supports();
    return supports.stream()
        .allMatch(support ->
            doubted && support.concept().assertion().possible()
                || listed && isListed(support.place())
                || support.concept().span().begin() < last && !concludes(support.place()));
  }

  private int verdictOn(Concept denied) {
    return givenUp.entrySet().stream()
        .filter(entry -> entry.getKey().span().equals(denied.span()))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(-1);
  }

  /** Lists that are carried from chart to chart. */
  private static boolean isListed(Place place) {
    return switch (place) {
      case PROBLEM_LIST, PAST_HISTORY -> true;
      default -> false;
    };
  }

  /** Where the author of the note tells what is there now. */
  private static boolean authored(Place place) {
    return switch (place) {
      case DIAGNOSIS_STATEMENT,
          DIAGNOSIS_NARRATIVE,
          DIAGNOSIS_PROSE,
          FINAL_DIAGNOSIS,
          PLAN_STATEMENT,
          PLAN_NARRATIVE,
          COURSE ->
          true;
      default -> false;
    };
  }

  private static boolean concludes(Place place) {
    return place == Place.FINAL_DIAGNOSIS;
  }
}
