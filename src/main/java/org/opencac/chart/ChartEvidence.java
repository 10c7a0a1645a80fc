package org.opencac.chart;

import org.opencac.note.Span;
import org.opencac.suggest.EvidenceRole;
import org.opencac.text.SectionKind;

/**
 * Words of a document that support a code.
 *
 * @param document the document, by its position in the chart
 * @param span where the words stand in its text
 * @param role what they contribute
 * @param section the kind of section they stand in
 * @param copied whether they stand in a passage that was copied forward and so count nothing
 */
public record ChartEvidence(
    int document, Span span, EvidenceRole role, SectionKind section, boolean copied) {}
