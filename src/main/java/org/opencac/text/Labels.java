package org.opencac.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of a note: short phrases before a colon at the beginning of several lines, which a
 * template prints ("Medical Reasoning:") and which name no problem. Immutable.
 */
final class Labels {
  static final Labels NONE = new Labels(Set.of());

  private static final int LONGEST = 48;

  private final Set<String> labels;

  private Labels(Set<String> labels) {
    this.labels = labels;
  }

  static Labels of(String text, List<Line> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      int colon = colon(text, line);
      if (colon > 0) {
        counts.merge(SectionTitles.words(text.substring(line.content(), colon)), 1, Integer::sum);
      }
    }
    Set<String> labels = new HashSet<>();
    counts.forEach((label, count) -> {
      if (count > 1) {
        labels.add(label);
      }
    });
    return new Labels(labels);
  }

  /** Position behind the label that opens the line, or the beginning of its content. */
  int skip(String text, Line line) {
    int colon = colon(text, line);
    boolean label =
        colon > 0 && labels.contains(SectionTitles.words(text.substring(line.content(), colon)));
    return label ? colon + 1 : line.content();
  }

  private static int colon(String text, Line line) {
    int last = Math.min(line.end() - 1, line.content() + LONGEST);
    for (int i = line.content() + 1; i < last; i++) {
      if (text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }
}
