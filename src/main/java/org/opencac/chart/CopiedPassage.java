package org.opencac.chart;

import org.opencac.note.Span;

/**
 * A passage that an earlier document of the encounter has in the same words.
 *
 * @param span where it stands
 * @param origin the earlier document, by its position in the chart
 * @param from where it stands there
 */
public record CopiedPassage(Span span, int origin, Span from) {}
