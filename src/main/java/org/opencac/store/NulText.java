package org.opencac.store;

/**
 * Text that may hold the character U+0000, which PostgreSQL does not store: it and the character
 * that stands for it are written as two. Every other text is stored as it is.
 */
final class NulText {
  /** First of two characters: {@code \uE000 0} stands for U+0000, {@code \uE000 1} for itself. */
  private static final char ESCAPE = '\uE000';

  private NulText() {}

  static String stored(String text) {
    if (text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0) {
      return text;
    }
    return text.replace(String.valueOf(ESCAPE), ESCAPE + "1").replace("\0", ESCAPE + "0");
  }

  static String read(String stored) {
    return stored.indexOf(ESCAPE) < 0
        ? stored
        : stored.replace(ESCAPE + "0", "\0").replace(ESCAPE + "1", String.valueOf(ESCAPE));
  }
}
