package org.opencac.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Note;
import org.opencac.note.NoteText;

/**
 * The boxes of forms: what stands behind an empty one is not said. A list that has no ticked box is
 * a list of things to do, and its words stand. Stateless.
 */
public final class FormBoxes {
  private static final Pattern TICKED =
      Pattern.compile("\\[[ ]?[xX*+/\u2713][ ]?\\]|\\([xX]\\)|[\u2611\u2612]");

  /** An empty box and what it names, to the next box, column or arrow, or the end of the line. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?:\\[[ ]?\\]|\\( \\)|\u2610)[ \\t]*+[^\\[\\n\u2610-\u2612]*?(?=\\[|\\([ xX]\\)|[\u2610-\u2612]|[ \\t]{3}|->|\\n|$)");

  /** How far before the end of a line its last box is looked for, in characters. */
  private static final int LONGEST_END = 40;

  private FormBoxes() {}

  /** Boxes that stand behind what they are about end their line. */
  private static final Pattern LAST =
      Pattern.compile("(?:\\[[ xX*+/\u2713]?\\]|\\([ xX]\\)|[\u2610-\u2612])[ \\t]*$");

  /** Whether the line that ends at a place ends with a box. */
  private static boolean trails(String text, int end) {
    return LAST.matcher(text.substring(Math.max(0, end - LONGEST_END), end)).find();
  }

  /** The note without what stands behind empty boxes, each word at its place. */
  public static ParsedNote said(ParsedNote whole, NoteParser parser) {
    Note note = whole.note();
    String text = note.text().reveal();
    String said = said(text);
    return said.equals(text)
        ? whole
        : parser.parse(new Note(note.id(), new NoteText(said), note.encounter()));
  }

  /** The text without what stands behind empty boxes, each character at its place. */
  public static String said(String text) {
    if (!TICKED.matcher(text).find()) {
      return text;
    }
    StringBuilder said = new StringBuilder(text);
    Matcher empty = EMPTY.matcher(text);
    int line = -1;
    boolean trails = false;
    while (empty.find()) {
      if (empty.start() > line) {
        int end = text.indexOf('\n', empty.start());
        line = end < 0 ? text.length() : end;
        trails = trails(text, line);
      }
      if (trails) {
        continue;
      }
      for (int at = empty.start(); at < empty.end(); at++) {
        said.setCharAt(at, ' ');
      }
    }
    return said.toString();
  }
}
