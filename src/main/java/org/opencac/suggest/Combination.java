package org.opencac.suggest;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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

  /** Copies the sets, in order of code, so that what is made of them is always the same. */
  Combination {
    replaced = Collections.unmodifiableSet(new TreeSet<>(replaced));
    because = Collections.unmodifiableSet(new TreeSet<>(because));
  }
}
