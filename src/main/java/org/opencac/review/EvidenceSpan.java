package org.opencac.review;

import org.opencac.note.Span;

/**
 * Words that a coder selected.
 *
 * @param document the document's id
 * @param span where they stand in its text
 */
public record EvidenceSpan(String document, Span span) {}
