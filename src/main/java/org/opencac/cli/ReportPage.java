package org.opencac.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.evaluate.Estimate;
import org.opencac.evaluate.NoteMetrics;

/**
 * Writes the page of an evaluation: figures and plots in one file that needs nothing else. It has
 * no words of notes.
 */
final class ReportPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: light-dark(#1d2430, #e6e9ef);
        --soft: light-dark(#667085, #98a2b3); --line: light-dark(#d0d5dd, #344054);
        --paper: light-dark(#ffffff, #12161c); --one: light-dark(#1f6feb, #6ea8fe);
        --two: light-dark(#c2410c, #fb923c); --three: light-dark(#15803d, #4ade80); }
      body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
      table { border-collapse: collapse; margin: 1rem 0; }
      td, th { padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; }
      .soft, text.soft { color: var(--soft); fill: var(--soft); }
      .plots { display: flex; flex-wrap: wrap; gap: 2rem; } svg text { font-size: 12px;
        fill: var(--ink); } figure { margin: 0; } figcaption { font-weight: 600; }
      """;

  private ReportPage() {}

  /** A page for notes: a part for each code system. */
  static void notes(Path directory, String gold, List<NoteMetrics> metrics) {
    StringBuilder body = new StringBuilder();
    for (NoteMetrics one : metrics) {
      body.append("<h2>").append(one.system().label()).append("</h2>\n");
      body.append(
          String.format(
              Locale.ROOT,
              "<p>%,d notes, %,d codes in gold, %,d suggested.</p>%n",
              one.notes(),
              one.gold(),
              one.suggested()));
      table(body, one.figures());
      facts(body, one);
      body.append("<div class=\"plots\">\n");
      body.append(Plots.precisionRecall(one.curve()));
      body.append(Plots.reliability(one.calibration()));
      body.append("</div>\n").append(Plots.chapters(one.chapters()));
    }
    write(directory, gold, body);
  }

  /** A page for figures without plots. */
  static void figures(Path directory, String gold, String size, Map<String, Estimate> figures) {
    StringBuilder body = new StringBuilder("<p>" + escape(size) + "</p>\n");
    table(body, figures);
    write(directory, gold, body);
  }

  private static void facts(StringBuilder body, NoteMetrics one) {
    body.append("<ul>\n");
    if (one.evidence().judged() > 0) {
      body.append("<li>Evidence: ")
          .append(one.evidence().overlapping())
          .append(" of ")
          .append(one.evidence().judged())
          .append(" hits share words with gold's evidence.</li>\n");
    }
    if (one.forbiddenListed() > 0) {
      body.append("<li>Codes that must not be suggested: ")
          .append(one.forbidden().values().stream().mapToInt(Integer::intValue).sum())
          .append(" of ")
          .append(one.forbiddenListed())
          .append(" were ")
          .append(escape(one.forbidden().toString()))
          .append(".</li>\n");
    }
    body.append("<li>Expected calibration error: ")
        .append(Numbers.percent(one.calibration().error()))
        .append(" points.</li>\n</ul>\n");
  }

  private static void table(StringBuilder body, Map<String, Estimate> figures) {
    body.append("<table><tr><th>Figure</th><th>%</th><th>95 % interval</th></tr>\n");
    figures.forEach((name, estimate) ->
        body.append("<tr><td>")
            .append(escape(name))
            .append("</td><td class=\"n\">")
            .append(Numbers.percent(estimate.value()))
            .append("</td><td class=\"n\">")
            .append(Numbers.percent(estimate.low()))
            .append(" to ")
            .append(Numbers.percent(estimate.high()))
            .append("</td></tr>\n"));
    body.append("</table>\n");
  }

  private static void write(Path directory, String gold, StringBuilder body) {
    String page =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<title>OpenCAC evaluation</title>\n<style>\n"
            + STYLE
            + "</style></head><body>\n<h1>OpenCAC evaluation</h1>\n<p class=\"soft\">"
            + escape(gold)
            + "</p>\n"
            + body
            + "<p class=\"soft\">Intervals: percentile bootstrap over records, seeded. Every hit, miss and"
            + " false positive stands in hits-and-misses.csv.</p>\n</body></html>\n";
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("index.html"), page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Options.bad(
          directory.toString(), "cannot be written", "check the directory and the disk");
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
