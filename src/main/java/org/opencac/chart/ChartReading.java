package org.opencac.chart;

import java.util.List;

/**
 * What the engine makes of an encounter.
 *
 * @param documents the documents in order of time
 * @param suggestions what a coder is shown, best first
 * @param notCoded what was seen and left, in order of document and position
 */
public record ChartReading(
    List<ReadDocument> documents, List<ChartSuggestion> suggestions, List<ChartNotCoded> notCoded) {

  /** Copies the lists. */
  public ChartReading {
    documents = List.copyOf(documents);
    suggestions = List.copyOf(suggestions);
    notCoded = List.copyOf(notCoded);
  }
}
