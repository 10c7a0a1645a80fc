package org.opencac.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A line of a note, without its line break.
 *
 * @param begin first position
 * @param end last position, exclusive, trailing white space left out
 * @param content position of the first character behind indentation, bullet and number
 * @param bullet what stands before the content
 */
record Line(int begin, int end, int content, Bullet bullet) {

  /** What stands above the first line. */
  static final Line NONE = new Line(0, 0, 0, Bullet.NONE);

  /** The length of a box with a tick in it. */
  private static final int TICKED = "[x]".length();

  /** What opens a line. */
  enum Bullet {
    NONE,
    /** A number or letter with a stop or parenthesis: "1.", "2)", "(3)", "#4", "# AF". */
    NUMBER,
    /** A dash, dot or star. */
    MARK
  }

  boolean isBlank() {
    return content >= end;
  }

  int length() {
    return end - content;
  }

  /**
   * All lines of a text; LF, CR LF and CR end a line, and a comma where an export lost the break.
   */
  static List<Line> of(String text) {
    return of(text, text.length());
  }

  /** The lines of the beginning of a text. */
  static List<Line> of(String text, int length) {
    List<Line> lines = new ArrayList<>();
    BitSet lost = LostBreaks.of(text);
    int begin = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || text.charAt(i) == '\n' || text.charAt(i) == '\r' || lost.get(i)) {
        lines.add(of(text, begin, i));
        if (i + 1 < length && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
          i++;
        }
        begin = i + 1;
      }
    }
    return LetterItems.counted(text, BareNumbers.counted(text, lines));
  }

  private static Line of(String text, int begin, int end) {
    int last = end;
    while (last > begin && isSpace(text.charAt(last - 1))) {
      last--;
    }
    int first = skipSpace(text, begin, last);
    Bullet bullet = Bullet.NONE;
    int afterNumber = afterNumber(text, first, last);
    if (afterNumber > first) {
      bullet = Bullet.NUMBER;
      first = skipSpace(text, afterNumber, last);
    } else if (first < last && "•-*–—·▪●◦○‣■□#+>".indexOf(text.charAt(first)) >= 0) {
      int after = first + 1;
      while (after < last && text.charAt(after) == text.charAt(first)) {
        after++;
      }
      bullet = text.charAt(first) == '#' ? Bullet.NUMBER : Bullet.MARK;
      first = skipSpace(text, after, last);
      int number = afterNumber(text, first, last);
      if (number > first) {
        bullet = Bullet.NUMBER;
        first = skipSpace(text, number, last);
      }
    }
    return new Line(begin, last, first, bullet);
  }

  /**
   * Position behind "1." "12)" "(3)" "#4" "1:" "[x]" or the given position when there is no number.
   */
  private static int afterNumber(String text, int from, int end) {
    int i = from;
    if (isTicked(text, from, end)) {
      return from + TICKED;
    }
    boolean opened = i < end && (text.charAt(i) == '(' || text.charAt(i) == '#');
    if (opened) {
      i++;
    }
    int digits = i;
    while (i < end && Character.isDigit(text.charAt(i)) && i - digits < 2) {
      i++;
    }
    if (i == digits || i >= end) {
      return from;
    }
    char c = text.charAt(i);
    boolean closed = c == '.' || c == ')' || (opened && (c == ' ' || c == ':' || c == ')'));
    boolean decimal = c == '.' && i + 1 < end && Character.isDigit(text.charAt(i + 1));
    return closed && !decimal ? i + 1 : from;
  }

  /** "[x] " before the only box of its line: a diagnosis that was chosen. */
  private static boolean isTicked(String text, int from, int end) {
    return from + TICKED < end
        && text.charAt(from) == '['
        && Character.toLowerCase(text.charAt(from + 1)) == 'x'
        && text.charAt(from + 2) == ']'
        && text.substring(from + TICKED, end).indexOf('[') < 0;
  }

  static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
