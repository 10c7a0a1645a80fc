package org.opencac.chart;

import java.util.List;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Suggestion;

/**
 * A code that the encounter supports.
 *
 * @param suggestion what the engine says of the documents read as one; its spans are those of the
 *     joined text and of no use to a reader
 * @param decision what may be done with it, author and type of the documents respected
 * @param evidence the words that support it, in the documents where they stand; at least one;
 *     copies last
 * @param rules the rules that took part, those of author and type too
 * @param mentions how often the condition is mentioned, copies not counted
 */
public record ChartSuggestion(
    Suggestion suggestion,
    Decision decision,
    List<ChartEvidence> evidence,
    List<AppliedRule> rules,
    int mentions) {

  /** Checks that there is evidence and copies the lists. */
  public ChartSuggestion {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a suggestion must have evidence, " + suggestion.code().code());
    }
    evidence = List.copyOf(evidence);
    rules = List.copyOf(rules);
  }
}
