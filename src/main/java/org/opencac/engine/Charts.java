package org.opencac.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;

/** Puts what several code systems say about one chart into one order. */
final class Charts {
  private Charts() {}

  /** Best first, ties in order of system and code; what was left in order of position, once. */
  static ChartSuggestions merged(List<ChartSuggestions> charts, int ranked) {
    if (charts.isEmpty()) {
      return new ChartSuggestions(List.of(), List.of(), List.of());
    }
    if (charts.size() == 1) {
      return charts.getFirst();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    List<NotCoded> notCoded = new ArrayList<>();
    List<RankedCode> order = new ArrayList<>();
    for (ChartSuggestions chart : charts) {
      suggestions.addAll(chart.suggestions());
      order.addAll(chart.ranked());
      chart.notCoded().stream().filter(left -> !notCoded.contains(left)).forEach(notCoded::add);
    }
    suggestions.sort(
        Comparator.comparingDouble(Suggestion::confidence)
            .reversed()
            .thenComparing(suggestion -> suggestion.code().system())
            .thenComparing(suggestion -> suggestion.code().code()));
    order.sort(
        Comparator.comparingDouble(RankedCode::confidence)
            .reversed()
            .thenComparing(entry -> entry.code().system())
            .thenComparing(entry -> entry.code().code()));
    notCoded.sort(Comparator.comparing(NotCoded::span));
    return new ChartSuggestions(suggestions, notCoded, order.stream().limit(ranked).toList());
  }
}
