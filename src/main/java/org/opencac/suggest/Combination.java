package org.opencac.suggest;

import java.util.Set;

/**
 * A code that says what several codes of the chart say together.
 *
 * @param code the code to report
 * @param replaced the codes it makes superfluous; the others of {@code because} stay beside it
 * @param because the codes of the chart that led to it
 * @param ruleId the line of {@code combinations.tsv}
 * @param section the guideline, or the Tabular List
 */
record Combination(
    String code, Set<String> replaced, Set<String> because, String ruleId, String section) {

  /** Copies the sets. */
  Combination {
    replaced = Set.copyOf(replaced);
    because = Set.copyOf(because);
  }
}
