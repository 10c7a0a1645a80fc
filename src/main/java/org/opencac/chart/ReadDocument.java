package org.opencac.chart;

import java.util.List;
import org.opencac.text.ParsedNote;

/**
 * A document after reading.
 *
 * @param document the document
 * @param note its text with sections, sentences and tokens
 * @param support what its words may support by themselves
 * @param copied the passages copied forward from earlier documents, in order
 */
public record ReadDocument(
    ChartDocument document, ParsedNote note, Support support, List<CopiedPassage> copied) {

  /** Copies the list. */
  public ReadDocument {
    copied = List.copyOf(copied);
  }
}
