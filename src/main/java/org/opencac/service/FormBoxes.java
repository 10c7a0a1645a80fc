package org.opencac.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boxes of forms: what stands behind an empty one is not said. A list that has no ticked box is
 * a list of things to do, and its words stand. Stateless.
 */
final class FormBoxes {
  private static final Pattern TICKED =
      Pattern.compile("\\[[ ]?[xX*+/\u2713][ ]?\\]|\\([xX]\\)|[\u2611\u2612]");

  /** An empty box and what it names, to the next box or the end of the line. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?:\\[[ ]?\\]|\\( \\)|\u2610)[^\\[\\n\u2610-\u2612]*?(?=\\[|\\([ xX]\\)|[\u2610-\u2612]|\\n|$)");

  private FormBoxes() {}

  /** Boxes that stand behind what they are about end their line. */
  private static final Pattern LAST =
      Pattern.compile("(?:\\[[ xX*+/\u2713]?\\]|\\([ xX]\\)|[\u2610-\u2612])[ \\t]*$");

  private static boolean trails(String text, int at) {
    int end = text.indexOf('\n', at);
    int line = text.lastIndexOf('\n', at) + 1;
    return LAST.matcher(text.substring(line, end < 0 ? text.length() : end)).find();
  }

  /** The text without what stands behind empty boxes, each character at its place. */
  static String said(String text) {
    if (!TICKED.matcher(text).find()) {
      return text;
    }
    StringBuilder said = new StringBuilder(text);
    Matcher empty = EMPTY.matcher(text);
    while (empty.find()) {
      if (trails(text, empty.start())) {
        continue;
      }
      for (int at = empty.start(); at < empty.end(); at++) {
        said.setCharAt(at, ' ');
      }
    }
    return said.toString();
  }
}
