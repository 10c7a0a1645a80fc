package org.opencac.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * How far the sections of a note reach where charts tell of services: titles that no table of
 * sections has ({@code models/rules/services/titles.tsv}), lines in capitals, and the end of a
 * paragraph behind a list such as that of the drugs begin something else. Protected text;
 * immutable.
 */
final class Headings {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;
  private static final int LABEL = 30;
  private static final String OTHERS = " /&(),.'-0123456789";

  /** Sections of one sentence. */
  private static final Set<SectionKind> LINES =
      EnumSet.of(SectionKind.CHIEF_COMPLAINT, SectionKind.INDICATION);

  /**
   * What begins something else.
   *
   * @param at where it begins
   * @param end where what it begins ends at the latest
   * @param kind what it begins
   * @param reach inside which sections it holds
   */
  private record Turn(int at, int end, SectionKind kind, Reach reach) {}

  private enum Reach {
    /** In sections that tell nothing. */
    UNTOLD,
    /** A title of the table, in any section. */
    KNOWN,
    /** In any section, and in what the lines of a form below open themselves. */
    FORM
  }

  private final String text;
  private final List<Turn> turns;
  private final HeadingLabels labels;

  private Headings(String text, List<Turn> turns) {
    this.text = text;
    this.turns = turns;
    this.labels = HeadingLabels.of(text);
  }

  /** The headings of a note. */
  static Headings of(String text, List<Section> sections) {
    List<Turn> turns = new ArrayList<>();
    int begin = 0;
    boolean blank = false;
    while (begin < text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      turn(text, begin, end, blank).ifPresent(turns::add);
      int at = begin;
      if (Passages.titled(text, begin, end)
          && sections.stream()
              .noneMatch(one ->
                  one.heading().begin() == at && one.heading().length() > 0 && !untold(one))) {
        turns.add(new Turn(begin, paragraphEnd(text, end), SectionKind.OTHER, Reach.FORM));
      }
      blank = text.substring(begin, end).isBlank();
      begin = end + 1;
    }
    return new Headings(text, List.copyOf(turns));
  }

  private static Optional<Turn> turn(String text, int begin, int end, boolean blank) {
    Optional<HeadingTitles.Title> title = HeadingTitles.of(text, begin, end);
    if (title.isPresent()) {
      int reach =
          !title.orElseThrow().alone()
              ? lineEnd(text, begin, end)
              : Passages.told(title.orElseThrow().kind()) ? text.length() : paragraphEnd(text, end);
      return Optional.of(new Turn(begin, reach, title.orElseThrow().kind(), Reach.KNOWN));
    }
    int head = head(text, begin, end);
    if (blank && head > begin) {
      Words words = Words.of(text, new Span(begin, head));
      SectionKind said = HeadingLabels.said(words).orElse(SectionKind.OTHER);
      return Optional.of(new Turn(begin, text.length(), said, Reach.UNTOLD));
    }
    return blank && labelled(text, begin, end)
        ? Optional.of(new Turn(begin, text.length(), SectionKind.OTHER, Reach.UNTOLD))
        : Optional.empty();
  }

  /** Wrapped prose goes on to the end of its paragraph. */
  private static int lineEnd(String text, int begin, int end) {
    boolean wrapped = end - begin > LONGEST && end - begin <= 2 * LONGEST;
    if (!wrapped) {
      return end;
    }
    int blank = text.indexOf("\n\n", begin);
    return blank < 0 ? text.length() : blank;
  }

  /** Where the paragraph below a title ends. */
  private static int paragraphEnd(String text, int title) {
    int from = title;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int blank = text.indexOf("\n\n", from);
    return blank < 0 ? text.length() : blank;
  }

  /** Whether a line begins with a short label and its colon. */
  private static boolean labelled(String text, int begin, int end) {
    return text.indexOf(':', begin, Math.min(end, begin + LABEL)) > begin
        && Character.isUpperCase(text.charAt(begin));
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

  /** The kind of a sentence: its section's, unless something else begins in between. */
  SectionKind kind(Span sentence, Section section, SectionKind kind) {
    Optional<SectionKind> said = labels.kind(sentence);
    if (said.isPresent() && (said.orElseThrow() != SectionKind.OTHER || !Passages.told(kind))) {
      return said.orElseThrow();
    }
    int from = section.span().begin();
    for (Turn turn : turns.reversed()) {
      if (turn.at() <= sentence.begin() && turn.end() > sentence.begin()) {
        if (turn.reach() == Reach.FORM) {
          return turn.kind();
        }
        boolean own =
            section.heading().length() > 0 && (turn.at() <= from + 1 || titled(turn, section));
        if (own && !(turn.reach() != Reach.UNTOLD && untold(section))) {
          break;
        }
        if (turn.reach() != Reach.UNTOLD || !Passages.told(kind)) {
          return turn.kind();
        }
      }
    }
    return closed(sentence, section, kind) ? SectionKind.OTHER : kind;
  }

  /** Whether the title of a section says nothing that is known in general. */
  private static boolean untold(Section section) {
    return section.kind() == SectionKind.OTHER || section.kind() == SectionKind.PASSAGE;
  }

  /** Whether a list that began on the line of its title has ended before a sentence. */
  private boolean closed(Span sentence, Section section, SectionKind kind) {
    int title = section.heading().end();
    if (Passages.told(kind) || section.heading().length() == 0) {
      return false;
    }
    if (LINES.contains(kind) && inLine(section.heading())) {
      return text.substring(title, Math.max(title, sentence.begin())).contains(". ");
    }
    int newline = text.indexOf('\n', title);
    if (newline < 0
        || newline > sentence.begin()
        || text.substring(Math.min(title + 1, newline), newline).isBlank()) {
      return false;
    }
    int blank = text.indexOf("\n\n", title);
    boolean line = LINES.contains(kind) && newline - title <= LONGEST;
    return kind != SectionKind.INSTRUCTIONS && blank >= 0 && blank < sentence.begin()
        || kind == SectionKind.ADMINISTRATIVE
        || line && text.charAt(newline - 1) == '.';
  }

  /** Whether a title stands in the middle of a line of prose. */
  private boolean inLine(Span title) {
    int line = text.lastIndexOf('\n', Math.max(0, title.begin() - 1)) + 1;
    return title.begin() > line && !text.substring(line, title.begin()).isBlank();
  }

  /** Whether a heading is the title of the section itself. */
  private boolean titled(Turn turn, Section section) {
    String before = text.substring(Math.min(section.span().begin(), turn.at()), turn.at());
    return before.isBlank();
  }
}
