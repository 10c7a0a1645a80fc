package org.opencac.suggest;

import java.util.List;

/**
 * What the engine makes of a chart.
 *
 * @param suggestions what a coder is shown, best first; ties in order of code
 * @param notCoded what was seen and left, in order of position
 * @param ranked every code considered, best first
 */
public record ChartSuggestions(
    List<Suggestion> suggestions, List<NotCoded> notCoded, List<RankedCode> ranked) {

  /** Copies the lists. */
  public ChartSuggestions {
    suggestions = List.copyOf(suggestions);
    notCoded = List.copyOf(notCoded);
    ranked = List.copyOf(ranked);
  }
}
