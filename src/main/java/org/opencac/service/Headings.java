package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Lines in capitals that head a part of a note and are no title of a known section: what stands
 * below them is no part of the history or the form above. Protected text; immutable.
 */
final class Headings {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;
  private static final String OTHERS = " /&(),.'-0123456789";

  /** What was not done today stands below. */
  private static final WordPattern UNDONE =
      WordPattern.of(
          "not today|not done|deferred|declined|next visit|planned|to do|orders|ordered|pending|future");

  private final String text;
  private final List<Span> lines;

  private Headings(String text, List<Span> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The headings of a note. */
  static Headings of(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    boolean blank = false;
    while (begin < text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      int head = head(text, begin, end);
      if (blank && head > begin) {
        lines.add(new Span(begin, head));
      }
      blank = text.substring(begin, end).isBlank();
      begin = end + 1;
    }
    return new Headings(text, lines);
  }

  /**
   * Where the capitals of a line end that are a heading; where the line begins if they are none.
   */
  private static int head(String text, int begin, int end) {
    int at = begin;
    while (at < end && at - begin <= LONGEST && capital(text.charAt(at))) {
      at++;
    }
    boolean whole = at == end || text.charAt(at - 1 < begin ? begin : at - 1) == '(';
    return whole && at - begin >= SHORTEST && Character.isUpperCase(text.charAt(begin))
        ? at
        : begin;
  }

  private static boolean capital(char c) {
    return Character.isUpperCase(c) || OTHERS.indexOf(c) >= 0;
  }

  /** The kind of a sentence: its section's, unless a heading of its own stands in between. */
  SectionKind kind(Span sentence, Section section, SectionKind kind) {
    if (Passages.told(kind) || lines.isEmpty()) {
      return kind;
    }
    for (Span line : lines.reversed()) {
      if (line.begin() <= sentence.begin()) {
        return line.begin() <= section.span().begin() + 1 || titled(line, section)
            ? kind
            : below(line);
      }
    }
    return kind;
  }

  private SectionKind below(Span line) {
    Words words = Words.of(text, line);
    return UNDONE.match(words, words).isEmpty() ? SectionKind.OTHER : SectionKind.INSTRUCTIONS;
  }

  /** Whether a heading is the title of the section itself. */
  private boolean titled(Span line, Section section) {
    String before = text.substring(Math.min(section.span().begin(), line.begin()), line.begin());
    return before.isBlank();
  }
}
