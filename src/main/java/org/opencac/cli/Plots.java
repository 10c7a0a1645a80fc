package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.evaluate.Calibration;
import org.opencac.evaluate.Counts;
import org.opencac.evaluate.NoteMetrics;

/** Draws figures as SVG; colours come from the page, so that light and dark both work. */
final class Plots {
  private static final int SIZE = 300;
  private static final int EDGE = 40;
  private static final int ROW = 22;

  private Plots() {}

  /** Precision and recall for every threshold of confidence. */
  static String precisionRecall(List<NoteMetrics.ThresholdPoint> curve) {
    StringBuilder svg = open("Precision and recall by threshold");
    line(svg, curve, "--one", true);
    line(svg, curve, "--two", false);
    svg.append(text(EDGE + 8, EDGE - 22, "precision", "--one"));
    svg.append(text(EDGE + 88, EDGE - 22, "recall", "--two"));
    return close(svg, "confidence from", "share");
  }

  /** What was right, by confidence; the straight line is what it should be. */
  static String reliability(Calibration calibration) {
    StringBuilder svg = open("Reliability");
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"var(--line)\""
                + " stroke-dasharray=\"4\"/>%n",
            EDGE,
            EDGE + SIZE,
            EDGE + SIZE,
            EDGE));
    for (Calibration.Bin bin : calibration.bins()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"var(--one)\" fill-opacity=\".75\">"
                  + "<title>%d suggestions: %.2f said, %.2f right</title></circle>%n",
              x(bin.confidence()),
              y(bin.right()),
              Math.min(14, 3 + Math.sqrt(bin.size()) / 2),
              bin.size(),
              bin.confidence(),
              bin.right()));
    }
    return close(svg, "confidence said", "share right");
  }

  /** Hits, misses and false positives by chapter. */
  static String chapters(Map<String, Counts> chapters) {
    int most = 1;
    for (Counts counts : chapters.values()) {
      most = Math.max(most, counts.hits() + counts.misses() + counts.falsePositives());
    }
    int height = chapters.size() * ROW + 30;
    StringBuilder svg =
        new StringBuilder("<figure><figcaption>By chapter</figcaption>\n")
            .append("<svg width=\"100%\" viewBox=\"0 0 760 " + height + "\" role=\"img\">\n");
    svg.append(text(170, 14, "hits", "--three"))
        .append(text(220, 14, "missed", "--soft"))
        .append(text(290, 14, "false positives", "--two"));
    int top = 26;
    for (Map.Entry<String, Counts> chapter : chapters.entrySet()) {
      Counts counts = chapter.getValue();
      svg.append(text(0, top + 13, chapter.getKey(), "--ink"));
      double from = 170;
      from = bar(svg, from, top, counts.hits() * 520.0 / most, "--three");
      from = bar(svg, from, top, counts.misses() * 520.0 / most, "--soft");
      from = bar(svg, from, top, counts.falsePositives() * 520.0 / most, "--two");
      svg.append(
          text(
              (int) from + 6,
              top + 13,
              counts.hits() + " / " + counts.misses() + " / " + counts.falsePositives(),
              "--soft"));
      top += ROW;
    }
    return svg.append("</svg></figure>\n").toString();
  }

  private static void line(
      StringBuilder svg, List<NoteMetrics.ThresholdPoint> curve, String colour, boolean precision) {
    svg.append(
        "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"var(" + colour + ")\" points=\"");
    for (NoteMetrics.ThresholdPoint point : curve) {
      Counts counts = point.counts();
      if (!precision || counts.hits() + counts.falsePositives() > 0) {
        double value = precision ? counts.precision() : counts.recall();
        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.threshold()), y(value)));
      }
    }
    svg.append("\"/>\n");
  }

  private static double bar(StringBuilder svg, double from, int top, double width, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"var(%s)\"/>%n",
            from,
            top,
            width,
            ROW - 6,
            colour));
    return from + width;
  }

  private static StringBuilder open(String title) {
    int full = SIZE + EDGE + 60;
    StringBuilder svg = new StringBuilder("<figure><figcaption>" + title + "</figcaption>\n");
    svg.append("<svg width=\"" + full + "\" height=\"" + full + "\" role=\"img\">\n");
    for (int tick = 0; tick <= 4; tick++) {
      double share = tick / 4.0;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"var(--line)\"/>%n",
              EDGE,
              y(share),
              EDGE + SIZE,
              y(share)));
      svg.append(text(4, (int) y(share) + 4, String.format(Locale.ROOT, "%.2f", share), "--soft"));
      svg.append(
          text(
              (int) x(share) - 10,
              EDGE + SIZE + 16,
              String.format(Locale.ROOT, "%.2f", share),
              "--soft"));
    }
    return svg;
  }

  private static String close(StringBuilder svg, String across, String up) {
    svg.append(text(EDGE + SIZE / 2 - 40, EDGE + SIZE + 36, across, "--soft"));
    svg.append(text(4, EDGE - 22, up, "--soft"));
    return svg.append("</svg></figure>\n").toString();
  }

  private static String text(int x, int y, String words, String colour) {
    return "<text x=\""
        + x
        + "\" y=\""
        + y
        + "\" style=\"fill: var("
        + colour
        + ")\">"
        + ReportPage.escape(words)
        + "</text>\n";
  }

  private static double x(double share) {
    return EDGE + share * SIZE;
  }

  private static double y(double share) {
    return EDGE + (1 - share) * SIZE;
  }
}
