package org.opencac.codeset;

/**
 * A 7th character that completes a code.
 *
 * @param character the digit or capital letter
 * @param meaning for example {@code initial encounter}
 */
public record SeventhCharacter(char character, String meaning) {}
