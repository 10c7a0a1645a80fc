package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.SectionKind;

/**
 * Titles that charts write above or before what they tell of services, from {@code
 * models/rules/services/titles.tsv}. Immutable.
 */
final class HeadingTitles {
  private static final int LONGEST = 60;

  /** Words of a title beside those of its row: "Assessment / what was done today". */
  private static final int BESIDE = 4;

  private enum Where {
    ANY,
    LABEL,
    LINE,
    OPEN
  }

  private record Row(WordPattern words, SectionKind kind, Where where) {}

  /**
   * A title.
   *
   * @param kind the section that it opens
   * @param alone whether nothing else stands on its line
   */
  record Title(SectionKind kind, boolean alone) {}

  private static final List<Row> ROWS = load();

  private HeadingTitles() {}

  private static List<Row> load() {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read("services/titles.tsv", "words", "kind", "where").rows()) {
      rows.add(
          new Row(
              WordPattern.of(row.get("words")),
              SectionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
              Where.valueOf(row.get("where").toUpperCase(Locale.ROOT))));
    }
    return List.copyOf(rows);
  }

  /** The title that a line begins with. */
  static Optional<Title> of(String text, int begin, int end) {
    int from = begin;
    while (from < end && " \t-*#=".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from >= end || !Character.isUpperCase(text.charAt(from))) {
      return Optional.empty();
    }
    int behind = behind(text, from, end);
    boolean alone = behind < 0 || text.substring(Math.min(end, behind + 1), end).isBlank();
    int titleEnd = behind < 0 ? end : behind;
    boolean stops = alone && behind < 0 && ".,;?!".indexOf(text.charAt(end - 1)) >= 0;
    if (titleEnd - from <= LONGEST && !stops) {
      Words words = Words.of(text, new Span(from, titleEnd));
      for (Row row : ROWS) {
        boolean where =
            row.where() == Where.ANY || row.where() == (alone ? Where.LINE : Where.LABEL);
        if (where && begins(row, words, behind >= 0 ? BESIDE : 0)) {
          return Optional.of(new Title(row.kind(), alone));
        }
      }
    }
    return open(text, from, end);
  }

  /** Capitals and what they stand for, without a mark behind them: "PMH asthma". */
  private static Optional<Title> open(String text, int from, int end) {
    Words words = Words.of(text, new Span(from, Math.min(end, from + LONGEST)));
    for (Row row : ROWS) {
      if (row.where() == Where.OPEN) {
        Optional<Span> at = row.words().places(words).stream().findFirst();
        if (at.isPresent()
            && at.orElseThrow().begin() == from
            && capitals(text, at.orElseThrow())) {
          return Optional.of(new Title(row.kind(), at.orElseThrow().end() >= end));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean capitals(String text, Span at) {
    return Character.isUpperCase(text.charAt(Math.min(at.end() - 1, at.begin() + 1)));
  }

  /** Whether the words of a row lead a title that has few others. */
  private static boolean begins(Row row, Words words, int beside) {
    List<Span> found = row.words().match(words, words);
    return !found.isEmpty()
        && found.getFirst().begin() == words.span(0).begin()
        && (found.size() > 1 || words.size() - count(words, found.getFirst()) <= beside);
  }

  private static int count(Words words, Span span) {
    int count = 0;
    while (count < words.size() && words.span(count).begin() < span.end()) {
      count++;
    }
    return count;
  }

  /** Where a title ends before a colon or a dash between blanks; -1 when it is the line. */
  private static int behind(String text, int from, int end) {
    int colon = colon(text, from, end);
    int dash = text.indexOf(" - ", from, Math.min(text.length(), end + 2));
    return colon < 0 || dash >= 0 && dash < colon ? dash : colon;
  }

  /** The first colon that is not within a time of day: "Procedure note 14:20: verbal consent". */
  private static int colon(String text, int from, int end) {
    int at = text.indexOf(':', from, end);
    while (at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1))) {
      at = text.indexOf(':', at + 1, end);
    }
    return at;
  }
}
