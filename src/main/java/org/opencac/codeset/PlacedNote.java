package org.opencac.codeset;

/**
 * A Tabular note and the place where it stands.
 *
 * @param place the code with its dot, the section ({@code I10-I1A}) or the chapter ({@code Chapter
 *     9})
 * @param note the note
 */
public record PlacedNote(String place, TabularNote note) {}
