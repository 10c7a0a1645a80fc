package org.opencac.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Titles and labels inside a note that are no title of a known section: lines in capitals, labels
 * with a colon. What stands below a title is no part of the history or the form above; what some
 * say of all below them ("brought back on truck", "premedication") is in {@code
 * models/rules/services/headings.tsv}. A section whose title stands before its first words, on
 * their line, ends with its paragraph. Protected text; immutable.
 */
final class Headings {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;
  private static final String OTHERS = " /&(),.'-0123456789";

  /** A label at the begin of a line, and what stands behind its colon. */
  private static final Pattern LABEL =
      Pattern.compile("(?m)^[ \\t]*([A-Za-z][^:\\n.;]{1,44}):(?!\\d)(.*)$");

  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
  private static final Titles TITLES = Titles.load();

  private final String text;
  private final List<Span> lines;
  private final List<Label> labels;

  private Headings(String text, List<Span> lines, List<Label> labels) {
    this.text = text;
    this.lines = lines;
    this.labels = labels;
  }

  /**
   * A label that says something of what stands under it.
   *
   * @param under from behind its colon to where it ends
   * @param kind what it makes of it
   */
  private record Label(Span under, SectionKind kind) {}

  /** What titles say, by their words. */
  private record Titles(Map<SectionKind, List<WordPattern>> patterns) {
    static Titles load() {
      Map<SectionKind, List<WordPattern>> patterns = new EnumMap<>(SectionKind.class);
      for (RuleTable.Row row : RuleTable.read("services/headings.tsv", "says", "words").rows()) {
        SectionKind kind =
            switch (row.get("says").toLowerCase(Locale.ROOT)) {
              case "planned" -> SectionKind.INSTRUCTIONS;
              case "historical" -> SectionKind.PAST_HISTORY;
              case "diagnosis" -> SectionKind.PROBLEM_LIST;
              default -> SectionKind.OTHER;
            };
        patterns
            .computeIfAbsent(kind, k -> new ArrayList<>())
            .add(WordPattern.of(row.get("words")));
      }
      return new Titles(patterns);
    }

    /** The first that speaks against it, or else that it was done. */
    Optional<SectionKind> of(Words words) {
      return List.of(
              SectionKind.INSTRUCTIONS,
              SectionKind.PAST_HISTORY,
              SectionKind.PROBLEM_LIST,
              SectionKind.OTHER)
          .stream()
          .filter(kind ->
              patterns.getOrDefault(kind, List.of()).stream()
                  .anyMatch(pattern -> !pattern.match(words, words).isEmpty()))
          .findFirst();
    }
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
    return new Headings(text, lines, labels(text));
  }

  private static List<Label> labels(String text) {
    List<Label> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(text);
    while (matcher.find()) {
      Words words = Words.of(text, new Span(matcher.start(1), matcher.end(1)));
      boolean alone = matcher.group(2).isBlank();
      int end = alone ? listEnd(text, matcher.end()) : matcher.end();
      if (end > matcher.end(1) + 1) {
        TITLES
            .of(words)
            .ifPresent(kind -> labels.add(new Label(new Span(matcher.end(1) + 1, end), kind)));
      }
    }
    return labels;
  }

  /** Where a list below a label of its own line ends: at a blank line or the next label. */
  private static int listEnd(String text, int from) {
    Matcher blank = BLANK.matcher(text);
    Matcher label = LABEL.matcher(text);
    int end = blank.find(from) ? blank.start() : text.length();
    return label.find(Math.min(text.length(), from + 1)) ? Math.min(end, label.start()) : end;
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
    Optional<SectionKind> said =
        labels.stream()
            .filter(label -> label.under().begin() <= sentence.begin())
            .filter(label -> sentence.begin() < label.under().end())
            .map(Label::kind)
            .reduce((first, last) -> last);
    if (said.isPresent() && (said.orElseThrow() != SectionKind.OTHER || !Passages.told(kind))) {
      return said.orElseThrow();
    }
    if (Passages.told(kind)) {
      return kind;
    }
    for (Span line : lines.reversed()) {
      if (line.begin() <= sentence.begin()) {
        boolean above = line.begin() <= section.span().begin() + 1 || titled(line, section);
        if (!above) {
          return below(line);
        }
        break;
      }
    }
    return ended(sentence, section, kind) ? SectionKind.OTHER : kind;
  }

  /** Whether a section that begins on the line of its title has ended with its paragraph. */
  private boolean ended(Span sentence, Section section, SectionKind kind) {
    int begin = section.heading().end();
    int line = text.indexOf('\n', begin);
    if (kind == SectionKind.INSTRUCTIONS
        || section.heading().length() == 0
        || line < 0
        || sentence.begin() <= line
        || text.substring(begin, line).replace(":", "").isBlank()) {
      return false;
    }
    Matcher blank = BLANK.matcher(text);
    return blank.find(line) && blank.start() < sentence.begin();
  }

  private SectionKind below(Span line) {
    return TITLES.of(Words.of(text, line)).orElse(SectionKind.OTHER);
  }

  /** Whether a heading is the title of the section itself. */
  private boolean titled(Span line, Section section) {
    String before = text.substring(Math.min(section.span().begin(), line.begin()), line.begin());
    return before.isBlank();
  }
}
