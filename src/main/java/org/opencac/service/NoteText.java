package org.opencac.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a note with its lines and the boxes of its forms, read once for all of its sentences:
 * a line of dictation may be as long as the note. Protected text; immutable.
 */
final class NoteText {
  private static final List<String> EMPTY_BOXES = List.of("[ ]", "[]", "( )", "\u2610");

  /** What boxes end with, and how long a ticked one is at most. */
  private static final String BOX_ENDS = "])\u2610\u2611\u2612";

  private static final int TICKED = 3;

  /** How far behind the beginning of a line its box ends at most. */
  private static final int LEAD = 8;

  private static final Pattern TICKED_BOX =
      Pattern.compile("\\[[xX*+/\u2713]\\]|\\([xX]\\)|[\u2611\u2612]");

  private final String text;

  /** Where lines end, in order. */
  private final int[] ends;

  private final boolean boxed;

  NoteText(String text) {
    this.text = text;
    this.ends =
        IntStream.iterate(text.indexOf('\n'), at -> at >= 0, at -> text.indexOf('\n', at + 1))
            .toArray();
    this.boxed = TICKED_BOX.matcher(text).find() || EMPTY_BOXES.stream().anyMatch(text::contains);
  }

  String text() {
    return text;
  }

  /** Where the line begins that a character stands on; a line's end belongs to it. */
  int lineBegin(int at) {
    int before = endsBefore(at);
    return before == 0 ? 0 : ends[before - 1] + 1;
  }

  /** Where the line ends that a character stands on, its end not included. */
  int lineEnd(int at) {
    int before = endsBefore(at);
    return before == ends.length ? text.length() : ends[before];
  }

  /** How many lines end before a character. */
  private int endsBefore(int at) {
    int found = Arrays.binarySearch(ends, at);
    return found < 0 ? -found - 1 : found;
  }

  /** Whether words stand behind an empty box of a form that has ticked ones or none. */
  boolean unticked(int begin) {
    if (!boxed) {
      return false;
    }
    int line = lineBegin(begin);
    for (int i = begin - 1; i >= line; i--) {
      if (BOX_ENDS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      if (EMPTY_BOXES.stream().anyMatch(box -> text.startsWith(box, end - box.length()))) {
        return true;
      }
      Matcher ticked = TICKED_BOX.matcher(text).region(Math.max(0, end - TICKED), end);
      if (ticked.find() && ticked.end() == end) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line that begins here has a ticked box. */
  boolean ticked(int begin) {
    return boxed
        && TICKED_BOX.matcher(text).region(begin, Math.min(text.length(), begin + LEAD)).find();
  }

  /** The first box behind words in the row of a table: whether it is ticked. */
  Optional<Boolean> box(int from) {
    if (!boxed || !text.startsWith("|", lineBegin(from))) {
      return Optional.empty();
    }
    String rest = text.substring(from, lineEnd(from));
    Matcher ticked = TICKED_BOX.matcher(rest);
    int yes = ticked.find() ? ticked.start() : Integer.MAX_VALUE;
    int no =
        EMPTY_BOXES.stream()
            .mapToInt(rest::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElse(Integer.MAX_VALUE);
    return yes == no ? Optional.empty() : Optional.of(yes < no);
  }

  /** The number of characters only: they are protected. */
  @Override
  public String toString() {
    return "NoteText[" + text.length() + " characters]";
  }
}
