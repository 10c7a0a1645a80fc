package org.opencac.note;

/**
 * One document to read, as it arrived.
 *
 * @param id the caller's name for it; never derived from the text
 * @param text the protected text
 * @param encounter the facts of its encounter
 */
public record Note(String id, NoteText text, Encounter encounter) {}
