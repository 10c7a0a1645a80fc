package org.opencac.codeset;

import java.util.List;

/**
 * A chapter, section or code of the Tabular List as read.
 *
 * @param name code without dot; {@code I10-I1A} for a section; {@code Chapter 9} for a chapter
 * @param title its title
 * @param notes notes at this place, in order
 * @param seventhCharacters definitions at this place
 * @param children what stands below
 */
record TabularNode(
    String name,
    String title,
    List<TabularNote> notes,
    List<SeventhCharacter> seventhCharacters,
    List<TabularNode> children) {}
