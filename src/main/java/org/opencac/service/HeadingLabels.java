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
import org.opencac.text.SectionKind;

/**
 * Labels that say of all that stands under them whether it was done ("brought back on truck",
 * "premedication"), from {@code models/rules/services/headings.tsv}. Protected text; immutable.
 */
final class HeadingLabels {
  /** A label at the begin of a line, and what stands behind its colon. */
  private static final Pattern LABEL =
      Pattern.compile("(?m)^[ \\t]*([A-Za-z][^:\\n.;]{1,44}):(?!\\d)(.*)$");

  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
  private static final Map<SectionKind, List<WordPattern>> PATTERNS = load();

  /**
   * A label that says something of what stands under it.
   *
   * @param under from behind its colon to where it ends
   * @param kind what it makes of it
   */
  private record Label(Span under, SectionKind kind) {}

  private final List<Label> labels;

  private HeadingLabels(List<Label> labels) {
    this.labels = labels;
  }

  private static Map<SectionKind, List<WordPattern>> load() {
    Map<SectionKind, List<WordPattern>> patterns = new EnumMap<>(SectionKind.class);
    for (RuleTable.Row row : RuleTable.read("services/headings.tsv", "says", "words").rows()) {
      SectionKind kind =
          switch (row.get("says").toLowerCase(Locale.ROOT)) {
            case "planned" -> SectionKind.INSTRUCTIONS;
            case "historical" -> SectionKind.PAST_HISTORY;
            case "diagnosis" -> SectionKind.PROBLEM_LIST;
            default -> SectionKind.OTHER;
          };
      patterns.computeIfAbsent(kind, k -> new ArrayList<>()).add(WordPattern.of(row.get("words")));
    }
    return patterns;
  }

  /**
   * What a title says: the first that speaks against what stands below, or else that it was done.
   */
  static Optional<SectionKind> said(Words words) {
    return List.of(
            SectionKind.INSTRUCTIONS,
            SectionKind.PAST_HISTORY,
            SectionKind.PROBLEM_LIST,
            SectionKind.OTHER)
        .stream()
        .filter(kind ->
            PATTERNS.getOrDefault(kind, List.of()).stream()
                .anyMatch(pattern -> !pattern.match(words, words).isEmpty()))
        .findFirst();
  }

  /** The labels of a note. */
  static HeadingLabels of(String text) {
    List<Label> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(text);
    while (matcher.find()) {
      Words words = Words.of(text, new Span(matcher.start(1), matcher.end(1)));
      boolean alone = matcher.group(2).isBlank();
      int end = alone ? listEnd(text, matcher.end()) : matcher.end();
      if (end > matcher.end(1) + 1) {
        said(words)
            .ifPresent(kind -> labels.add(new Label(new Span(matcher.end(1) + 1, end), kind)));
      }
    }
    return new HeadingLabels(List.copyOf(labels));
  }

  /** Where a list below a label of its own line ends: at a blank line or the next label. */
  private static int listEnd(String text, int from) {
    Matcher blank = BLANK.matcher(text);
    Matcher label = LABEL.matcher(text);
    int end = blank.find(from) ? blank.start() : text.length();
    return label.find(Math.min(text.length(), from + 1)) ? Math.min(end, label.start()) : end;
  }

  /** What the label says that a sentence stands under. */
  Optional<SectionKind> kind(Span sentence) {
    return labels.stream()
        .filter(label -> label.under().begin() <= sentence.begin())
        .filter(label -> sentence.begin() < label.under().end())
        .map(Label::kind)
        .reduce((first, last) -> last);
  }
}
