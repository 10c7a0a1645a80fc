package org.opencac.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.opencac.evaluate.Estimate;
import org.opencac.evaluate.Matching;
import org.opencac.evaluate.NoteMetrics;

/**
 * Prints the figures of an evaluation and writes what else was asked for.
 *
 * @param console where the figures go
 * @param json whether they are printed for scripts
 * @param report directory of the page with plots
 * @param rows file of every hit and miss
 */
record EvaluationOutput(Console console, boolean json, Optional<Path> report, Optional<Path> rows) {

  /** Figures of notes. */
  void notes(
      String gold,
      Matching matching,
      List<NoteMetrics> metrics,
      List<String> columns,
      List<List<String>> lines) {
    if (json) {
      console.out().println(EvaluationJson.notes(gold, metrics));
    } else {
      metrics.forEach(m -> FigureTable.notes(console.out(), gold, m));
    }
    report.ifPresent(directory -> ReportPage.notes(directory, gold, metrics));
    write(columns, lines);
  }

  /** Figures that need no more than their names. */
  void figures(
      String kind,
      String gold,
      String size,
      Map<String, Estimate> figures,
      List<String> columns,
      List<List<String>> lines) {
    if (json) {
      console.out().println(EvaluationJson.figures(kind, gold, size, figures));
    } else {
      console.out().println(kind + ": " + gold + ", " + size);
      FigureTable.print(console.out(), figures);
    }
    report.ifPresent(directory -> ReportPage.figures(directory, gold, size, figures));
    write(columns, lines);
  }

  private void write(List<String> columns, List<List<String>> lines) {
    rows.ifPresent(file -> csv(file, columns, lines));
    report.ifPresent(directory -> csv(directory.resolve("hits-and-misses.csv"), columns, lines));
  }

  private void csv(Path file, List<String> columns, List<List<String>> lines) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        writer.write(record(columns));
        for (List<String> line : lines) {
          writer.write(record(line));
        }
      }
    } catch (IOException e) {
      throw Options.bad(file.toString(), "cannot be written", "check the directory and the disk");
    }
    console
        .err()
        .println("cac: " + file + " holds words of the notes; keep it where the notes are kept");
  }

  /** A line as RFC 4180 wants it. */
  static String record(List<String> cells) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    for (String cell : cells) {
      boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      line.add(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return line.toString();
  }
}
