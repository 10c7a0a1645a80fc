package org.opencac.text;

import org.opencac.note.NoteText;
import org.opencac.note.Span;

/**
 * A part of a note under one heading.
 *
 * @param span from the heading's first character to the next section's heading
 * @param heading where the heading stands; empty at the beginning when there is none
 * @param title the heading's words, protected
 * @param kind what the section is for
 */
public record Section(Span span, Span heading, NoteText title, SectionKind kind) {}
