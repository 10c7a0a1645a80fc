package org.opencac.chart;

import java.time.Instant;
import org.opencac.note.NoteText;

/**
 * One document of an encounter, as it arrived.
 *
 * @param id the caller's name for it, unique in its encounter
 * @param type what kind of document it is
 * @param title its title, protected
 * @param authorName who wrote it, protected
 * @param authorRole the author's part in the patient's care
 * @param time when it was written
 * @param text the protected text
 */
public record ChartDocument(
    String id,
    DocumentType type,
    NoteText title,
    NoteText authorName,
    AuthorRole authorRole,
    Instant time,
    NoteText text) {}
