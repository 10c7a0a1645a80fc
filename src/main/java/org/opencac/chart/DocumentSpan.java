package org.opencac.chart;

import org.opencac.note.Span;

/**
 * Words of one document of a chart.
 *
 * @param document the document, by its position in the chart
 * @param span where they stand in its text
 */
public record DocumentSpan(int document, Span span) {}
