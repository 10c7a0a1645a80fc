package org.opencac.web;

import org.jspecify.annotations.Nullable;

/**
 * Reads fields of requests; what is wrong is said with the name of the field, never its content.
 */
final class Fields {
  private Fields() {}

  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw RequestException.wrong(name, "is missing", "send it");
    }
    return value;
  }

  static int number(String name, @Nullable Integer value) {
    int number = required(name, value);
    if (number < 0) {
      throw RequestException.wrong(name, "must not be negative", "send 0 or more");
    }
    return number;
  }

  static String tab(@Nullable String tab) {
    return matching("tab", tab, "[A-Za-z0-9-]{8,64}", "must be 8 to 64 letters and digits");
  }

  static String key(@Nullable String key) {
    return matching("key", key, "[A-Za-z0-9-]{8,64}", "must be 8 to 64 letters and digits");
  }

  static String id(String name, @Nullable String id) {
    return matching(name, id, "[A-Za-z0-9._-]{1,64}", "must be 1 to 64 of letters, digits, . _ -");
  }

  private static String matching(String name, @Nullable String value, String form, String what) {
    if (!required(name, value).matches(form)) {
      throw RequestException.wrong(name, what, "correct it");
    }
    return value == null ? "" : value;
  }

  /**
   * Words of a person in one or more lines; control characters other than line ends are refused.
   */
  static String words(String name, @Nullable String value, int least, int most) {
    String words = value == null ? "" : value;
    if (words.strip().length() < least || words.length() > most) {
      throw RequestException.wrong(
          name, "must have " + least + " to " + most + " characters", "shorten or fill it");
    }
    boolean control =
        words
            .chars()
            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    if (control || !wellFormed(words)) {
      throw RequestException.wrong(
          name, "has characters that cannot be kept", "remove control characters");
    }
    return words;
  }

  /** Whether every surrogate has its other half. */
  static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
