package org.opencac.text;

import java.util.BitSet;

/**
 * Line breaks that an export replaced by commas: {@code "DIAGNOSES:,1. Gout.,2. Anemia.,PLAN: ,
 * Rest."}. No writer sets a comma behind a stop, a colon or a blank and goes on without a blank; a
 * text that does it several times lost its lines.
 */
final class LostBreaks {
  /** So many such commas are no slip of the hand. */
  private static final int FEWEST = 3;

  /** A title has at least so many letters, all capitals. */
  private static final int SHORTEST_TITLE = 4;

  private static final int LONGEST_TITLE = 60;

  /** So many blanks at most are lost with a break. */
  private static final int FARTHEST = 5;

  private LostBreaks() {}

  /** The commas that stand for a line break; none in a text that kept its lines. */
  static BitSet of(String text) {
    BitSet certain = new BitSet();
    BitSet likely = new BitSet();
    for (int i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
      if (isCertain(text, i)) {
        certain.set(i);
      } else if (opensLine(text, i + 1)) {
        likely.set(i);
      }
    }
    if (certain.cardinality() < FEWEST) {
      return new BitSet();
    }
    certain.or(likely);
    return certain;
  }

  private static boolean isCertain(String text, int comma) {
    return comma > 0
        && comma + 1 < text.length()
        && ".:;?!)".indexOf(mark(text, comma)) >= 0
        && (Character.isLetterOrDigit(text.charAt(comma + 1))
            || isEmptyLine(text, comma)
            || text.charAt(comma - 1) == ' ' && text.charAt(comma + 1) == ' ');
  }

  /** What stands before a comma and the blanks before it; a blank at the beginning of the text. */
  private static char mark(String text, int comma) {
    int i = comma - 1;
    while (i > 0 && comma - i < FARTHEST && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  /** Two breaks with nothing between them: {@code ".,,"}. */
  private static boolean isEmptyLine(String text, int comma) {
    return text.charAt(comma + 1) == ',' && text.charAt(comma - 1) != ' ';
  }

  /** Whether a title in capitals before a colon or the number of an item stands there. */
  private static boolean opensLine(String text, int from) {
    if (from >= text.length()) {
      return false;
    }
    int end = Math.min(text.length() - 1, from + LONGEST_TITLE);
    int i = from;
    while (i < end && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i > from) {
      boolean behindDigit = from > 1 && Character.isDigit(text.charAt(from - 2));
      return !behindDigit && text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
    }
    int letters = 0;
    for (; i < end && text.charAt(i) != ':'; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) || c == '.' || c == ',' || i == from && c == ' ') {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return text.charAt(i) == ':' && letters >= SHORTEST_TITLE;
  }
}
