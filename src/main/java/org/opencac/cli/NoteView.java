package org.opencac.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencac.engine.CodingResult;
import org.opencac.note.Span;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.Suggestion;

/** The note with its evidence coloured and the number of each code behind its words. */
final class NoteView {
  private final String text;
  private final Signs signs;
  private final @Nullable Style[] styles;
  private final SortedMap<Integer, TreeSet<Integer>> ends = new TreeMap<>();
  private final TreeSet<Span> marked = new TreeSet<>();
  private final Map<Integer, Integer> closings = new HashMap<>();

  NoteView(CodingResult result, Signs signs) {
    this.text = result.note().note().text().reveal();
    this.signs = signs;
    this.styles = new Style[text.length()];
    int number = 0;
    for (Suggestion suggestion : result.chart().suggestions()) {
      number++;
      for (Evidence evidence : suggestion.evidence()) {
        paint(evidence.span(), Style.of(evidence.role()));
        if (marked.add(evidence.span())) {
          closings.merge(evidence.span().end(), 1, Integer::sum);
        }
        ends.computeIfAbsent(evidence.span().end(), end -> new TreeSet<>()).add(number);
      }
    }
    for (NotCoded left : result.chart().notCoded()) {
      paint(left.span(), Style.LEFT_OUT);
    }
  }

  private void paint(Span span, Style style) {
    for (int i = span.begin(); i < span.end(); i++) {
      if (styles[i] == null) {
        styles[i] = style;
      }
    }
  }

  /** Its lines, none wider than asked. */
  List<StyledText> lines(int width) {
    List<StyledText> lines = new ArrayList<>();
    StyledText line = new StyledText();
    for (int i = 0; i <= text.length(); i++) {
      if (ends.containsKey(i)) {
        String numbers =
            String.join(",", ends.get(i).stream().map(number -> number.toString()).toList());
        line.add(
            signs.close().repeat(closings.getOrDefault(i, 0)) + signs.mark(numbers), Style.DIM);
      }
      if (i == text.length()) {
        break;
      }
      int opening = marked.subSet(new Span(i, i), new Span(i, Integer.MAX_VALUE)).size();
      if (opening > 0) {
        line.add(signs.open().repeat(opening), Style.DIM);
      }
      char c = text.charAt(i);
      Style style = styles[i];
      switch (c) {
        case '\n' -> {
          lines.addAll(line.wrap(width, 0));
          line = new StyledText();
        }
        case '\r' -> {}
        case '\t' -> line.add("    ");
        default -> line.add(String.valueOf(c), style == null ? Style.PLAIN : style);
      }
    }
    lines.addAll(line.wrap(width, 0));
    while (!lines.isEmpty() && lines.getLast().columns() == 0) {
      lines.removeLast();
    }
    return lines;
  }
}
