package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Lines in capitals that head a part of a note and are no title of a known section: what stands
 * below them is no part of the history or the form above. Protected text; immutable.
 */
final class Headings {
  private static final Pattern LINE =
      Pattern.compile("(?m)(?<=\\n\\n|\\n[ \\t]\\n)[A-Z][A-Z0-9 /&(),.'-]{3,60}(?=[ \\t]*(?:\\n|\\([a-z]|$))");

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
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      lines.add(new Span(matcher.start(), matcher.end()));
    }
    return new Headings(text, lines);
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
