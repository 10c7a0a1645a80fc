package org.opencac.edit;

import java.util.List;

/**
 * What was read in the documents of an encounter.
 *
 * @param read whether the documents were read at all; edits that need words are silent otherwise
 * @param codes what they say, in the order of the documents
 * @param visits the levels of visits that they support, in the order of the documents
 */
public record ChartReading(boolean read, List<ChartCode> codes, List<ChartVisit> visits) {
  /** No document was read. */
  public static final ChartReading NONE = new ChartReading(false, List.of(), List.of());

  /** Copies the lists. */
  public ChartReading {
    codes = List.copyOf(codes);
    visits = List.copyOf(visits);
  }
}
