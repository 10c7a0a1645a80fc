package org.opencac.codeset;

/**
 * A code as a number: up to eight characters {@code 0-9A-Z} in base 37, left-aligned, so that
 * numbers sort as the codes do and a prefix sorts before what it begins.
 */
public final class CodeKey {
  /** The key of a text that cannot be a code. */
  public static final long NONE = -1;

  private static final int LENGTH = 8;

  private CodeKey() {}

  /**
   * The key of a code, with or without dot, in upper or lower case; {@link #NONE} if it is none.
   */
  public static long of(String code) {
    long key = 0;
    int used = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '.' || c == ' ') {
        continue;
      }
      int digit = digit(c);
      if (digit == 0 || used == LENGTH) {
        return NONE;
      }
      key = key * 37 + digit;
      used++;
    }
    if (used == 0) {
      return NONE;
    }
    for (; used < LENGTH; used++) {
      key *= 37;
    }
    return key;
  }

  /** The code of a key, without dot. */
  public static String text(long key) {
    char[] chars = new char[LENGTH];
    int length = 0;
    long rest = key;
    for (int i = LENGTH - 1; i >= 0; i--) {
      int digit = (int) (rest % 37);
      rest /= 37;
      if (digit > 0) {
        length = Math.max(length, i + 1);
        chars[i] = (char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11);
      }
    }
    return new String(chars, 0, length);
  }

  /** The key of the code without its last character; {@link #NONE} for a single character. */
  static long shortened(long key) {
    long unit = 1;
    while (key / unit % 37 == 0) {
      unit *= 37;
    }
    long shorter = key - key / unit % 37 * unit;
    return shorter == 0 ? NONE : shorter;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 11;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 11 : 0;
  }
}
