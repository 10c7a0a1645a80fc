package org.opencac.suggest;

import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Words of the note that support a code.
 *
 * @param span where they stand in the original text
 * @param role what they contribute
 * @param section the kind of section they stand in
 */
public record Evidence(Span span, EvidenceRole role, SectionKind section) {}
