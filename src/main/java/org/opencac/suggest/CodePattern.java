package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opencac.fault.BadInputException;

/**
 * Codes as rule files name them: a code with all below it ({@code I50}, also written {@code
 * R06.0-}), or a range of such ({@code N18.1-N18.4}, {@code E08-E13}). Codes are compared character
 * by character without their dot, so that letters sort behind digits as they do in the Tabular
 * List.
 *
 * @param first the first code of the range, without dot
 * @param last the last code of the range, without dot; all codes below it belong to the range
 */
record CodePattern(String first, String last) {
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z]{0,5}");

  /** Checks that both ends are codes in order. */
  CodePattern {
    if (!CODE.matcher(first).matches() || !CODE.matcher(last).matches()) {
      throw new IllegalArgumentException("no code pattern: " + first + "-" + last);
    }
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("range ends before it begins: " + first + "-" + last);
    }
  }

  /** The pattern of a text such as {@code I50}, {@code R06.0-} or {@code N18.1-N18.4}. */
  static CodePattern of(String text) {
    String plain = undotted(text);
    int dash = plain.indexOf('-');
    if (dash < 0) {
      return new CodePattern(plain, plain);
    }
    String first = plain.substring(0, dash);
    String last = plain.substring(dash + 1);
    return new CodePattern(first, last.isEmpty() ? first : last);
  }

  /**
   * The patterns of a rule cell, separated by blanks.
   *
   * @param where file and line, for the fault
   * @throws BadInputException when one of them is none
   */
  static List<CodePattern> list(String cell, String where) {
    List<CodePattern> patterns = new ArrayList<>();
    for (String text : cell.split(" ", -1)) {
      if (text.isEmpty()) {
        continue;
      }
      try {
        patterns.add(of(text));
      } catch (IllegalArgumentException e) {
        throw new BadInputException(
            "CODE_PATTERN",
            where,
            "'" + text + "' is no code pattern",
            "write a code such as I50 or a range such as N18.1-N18.4");
      }
    }
    return List.copyOf(patterns);
  }

  /** Whether the code, with or without dot, is in the range or below one of its codes. */
  boolean matches(String code) {
    return compare(code, first, Integer.MAX_VALUE) >= 0 && compare(code, last, last.length()) <= 0;
  }

  /** Compares at most so many characters of a code, dots left out, as strings are compared. */
  private static int compare(String code, String bound, int most) {
    int used = 0;
    for (int i = 0; i < code.length() && used < most; i++) {
      char c = code.charAt(i);
      if (c == '.') {
        continue;
      }
      if (used == bound.length()) {
        return 1;
      }
      int difference = upper(c) - bound.charAt(used);
      if (difference != 0) {
        return difference;
      }
      used++;
    }
    return used - bound.length();
  }

  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  /** Whether one of the patterns matches. */
  static boolean anyMatches(List<CodePattern> patterns, String code) {
    for (CodePattern pattern : patterns) {
      if (pattern.matches(code)) {
        return true;
      }
    }
    return false;
  }

  private static String undotted(String code) {
    return code.indexOf('.') < 0
        ? code.toUpperCase(Locale.ROOT)
        : code.replace(".", "").toUpperCase(Locale.ROOT);
  }
}
