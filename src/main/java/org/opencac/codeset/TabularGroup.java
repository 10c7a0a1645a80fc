package org.opencac.codeset;

/**
 * A chapter or a section of the Tabular List.
 *
 * @param name {@code Chapter 9}, or the codes of the section ({@code I10-I1A})
 * @param title as published
 * @param chapter name of the chapter that a section stands in; empty for a chapter
 */
public record TabularGroup(String name, String title, String chapter) {}
