package org.opencac.codeset;

/**
 * One line of a note in the Tabular List.
 *
 * @param kind what it tells the coder
 * @param text as published, with the codes it refers to in parentheses
 */
public record TabularNote(TabularNoteKind kind, String text) {}
