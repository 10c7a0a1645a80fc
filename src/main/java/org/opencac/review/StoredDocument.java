package org.opencac.review;

import java.time.Instant;
import org.opencac.chart.ChartDocument;

/**
 * A document of a chart and when it came in.
 *
 * @param document the document
 * @param received when the program received it
 */
public record StoredDocument(ChartDocument document, Instant received) {}
