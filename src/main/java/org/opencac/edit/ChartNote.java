package org.opencac.edit;

import org.opencac.note.NoteText;

/**
 * A document of the chart.
 *
 * @param id the caller's name for it
 * @param type for example {@code discharge-summary}; empty when not given
 * @param author for example {@code physician}; empty when not given
 * @param text the protected text
 */
public record ChartNote(String id, String type, String author, NoteText text) {}
