package org.opencac.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.evaluate.Estimate;
import org.opencac.evaluate.NoteEvaluation;
import org.opencac.evaluate.NoteMetrics;

/** Prints figures as a table: a row for what was measured, a column for each way to measure it. */
final class FigureTable {
  private static final int FIRST = 18;
  private static final int COLUMN = 22;
  private static final int WIDE = 72;

  private FigureTable() {}

  /** The figures of notes with what stands beside them. */
  static void notes(PrintWriter out, String gold, NoteMetrics metrics) {
    out.println(
        metrics.system().label()
            + ": "
            + gold
            + ", "
            + Numbers.count(metrics.notes(), "note", "notes")
            + ", "
            + Numbers.count(metrics.gold(), "code", "codes")
            + " in gold, "
            + metrics.suggested()
            + " suggested");
    print(out, metrics.figures());
    if (metrics.forbiddenListed() > 0) {
      int sum = metrics.forbidden().values().stream().mapToInt(Integer::intValue).sum();
      line(
          out,
          "must not",
          sum
              + " of "
              + metrics.forbiddenListed()
              + " suggested"
              + (sum == 0 ? "" : " " + metrics.forbidden()));
    }
    Map<String, Estimate> reliability = metrics.reliability();
    reliability.forEach((name, estimate) -> line(out, named(name, metrics), cell(estimate)));
    out.println();
  }

  private static String named(String figure, NoteMetrics metrics) {
    return switch (figure) {
      case NoteEvaluation.EVIDENCE_OVERLAP ->
          "evidence shares words with gold's, of " + metrics.evidence().judged() + " hits";
      case NoteEvaluation.CALIBRATION_ERROR -> "calibration, expected error in points";
      case NoteEvaluation.CALIBRATION_BY_CHANCE -> "  what a scale without fault would show";
      default -> figure + " % precision without looking, share of suggestions";
    };
  }

  /** Figures named "row column" ("exact F1"), or by a single word. */
  static void print(PrintWriter out, Map<String, Estimate> figures) {
    Map<String, Map<String, Estimate>> rows = new LinkedHashMap<>();
    figures.forEach((name, estimate) -> {
      int blank = name.indexOf(' ');
      String row = blank < 0 ? name : name.substring(0, blank);
      String column = blank < 0 ? "" : name.substring(blank + 1);
      rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, estimate);
    });
    List<String> columns =
        rows.isEmpty() ? List.of() : List.copyOf(rows.values().iterator().next().keySet());
    StringBuilder head = new StringBuilder(pad("  %", FIRST));
    columns.forEach(column -> head.append(pad(column, COLUMN)));
    out.println(head.toString().stripTrailing());
    rows.forEach((row, cells) -> {
      StringBuilder text = new StringBuilder(pad("  " + row, FIRST));
      cells.values().forEach(cell -> text.append(pad(cell(cell), COLUMN)));
      out.println(text.toString().stripTrailing());
    });
    if (!figures.containsKey(NoteEvaluation.MAP)) {
      out.println();
    }
  }

  private static String cell(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%5.1f (%.1f to %.1f)",
        estimate.value() * 100,
        estimate.low() * 100,
        estimate.high() * 100);
  }

  private static void line(PrintWriter out, String name, String text) {
    out.println(pad("  " + name, name.length() < FIRST - 2 ? FIRST : WIDE) + text);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
