package org.opencac.chart;

import java.util.Optional;
import org.opencac.note.Span;

/**
 * A mention that was seen and left.
 *
 * @param document the document, by its position in the chart
 * @param span its words
 * @param reason why, in a coder's words
 * @param cue the words of the same document that say so
 * @param rule the rule that decided
 */
public record ChartNotCoded(
    int document, Span span, String reason, Optional<Span> cue, String rule) {}
