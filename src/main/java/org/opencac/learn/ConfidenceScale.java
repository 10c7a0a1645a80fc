package org.opencac.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.rule.RuleTable;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.ScorePart;
import org.opencac.suggest.Suggestion;

/**
 * Brings the engine's confidence to the share of suggestions that coders keep (Platt 1999): the
 * logit times a slope plus a shift, from {@code confidence-scale.tsv}. The order of suggestions
 * stays as it is, only the number changes. Immutable and safe to share.
 *
 * @param slope above 0, so that the order stays
 * @param shift added to the logit
 */
public record ConfidenceScale(double slope, double shift) {
  /** Leaves every number as it is. */
  public static final ConfidenceScale NONE = new ConfidenceScale(1, 0);

  private static final String FILE = "confidence-scale.tsv";

  /** Confidence is rounded to four digits, so that 0 and 1 stand for what is nearer than that. */
  private static final double NEAREST = 5e-5;

  /**
   * A confidence, and whether the coder gave the code.
   *
   * @param confidence of the engine, 0 to 1, not scaled
   * @param right whether the coder gave the code
   */
  public record Judged(double confidence, boolean right) {}

  /** Checks the slope. */
  public ConfidenceScale {
    if (!(slope > 0)) {
      throw new IllegalArgumentException("the slope must be above 0");
    }
  }

  /** The scale that comes with the program. */
  public static ConfidenceScale load() {
    Map<String, Double> values = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "part", "value").rows()) {
      values.put(row.get("part"), Double.valueOf(row.get("value")));
    }
    return new ConfidenceScale(
        values.getOrDefault("slope", 1.0), values.getOrDefault("shift", 0.0));
  }

  /** The scale that fits judged suggestions best. */
  public static ConfidenceScale fit(List<Judged> judged) {
    List<SparseRow> rows = new ArrayList<>();
    for (Judged one : judged) {
      rows.add(new SparseRow(new int[] {0}, new double[] {logit(one.confidence())}, one.right()));
    }
    double[] weights = LogisticRegression.fit(rows, 1, 1e-3);
    return new ConfidenceScale(Math.max(0.05, weights[0]), weights[1]);
  }

  /** The content of the file for this scale. */
  public String table(String provenance) {
    return "# From the engine's confidence to the share of suggestions that coders keep: slope and shift of"
        + " the logit.\n# "
        + provenance
        + "\npart\tvalue\n"
        + String.format(Locale.ROOT, "slope\t%.4f\nshift\t%.4f\n", slope, shift);
  }

  /** The share that coders keep at a confidence of the engine. */
  public double scaled(double confidence) {
    if (equals(NONE)) {
      return confidence;
    }
    double p = LogisticRegression.probability(slope * logit(confidence) + shift);
    return Math.round(10_000 * p) / 10_000.0;
  }

  /** The engine's confidence at which coders keep this share. */
  public double unscaled(double share) {
    if (share <= 0 || share >= 1) {
      return share;
    }
    return LogisticRegression.probability((logit(share) - shift) / slope);
  }

  /** The same suggestions in the same order, with scaled confidence. */
  public ChartSuggestions scaled(ChartSuggestions chart) {
    List<Suggestion> suggestions = chart.suggestions().stream().map(this::scaled).toList();
    List<RankedCode> ranked =
        chart.ranked().stream()
            .map(one ->
                new RankedCode(one.code(), one.confidence() > 0 ? scaled(one.confidence()) : 0))
            .toList();
    return new ChartSuggestions(suggestions, chart.notCoded(), ranked);
  }

  private Suggestion scaled(Suggestion from) {
    double confidence = scaled(from.confidence());
    double difference = slope * logit(from.confidence()) + shift - logit(from.confidence());
    List<ScorePart> parts = new ArrayList<>(from.score());
    parts.add(new ScorePart("scale", 1, difference, difference));
    return new Suggestion(
        from.code(),
        confidence,
        from.decision(),
        from.evidence(),
        from.indexPath(),
        from.rules(),
        parts,
        from.alternatives(),
        from.missing());
  }

  private static double logit(double probability) {
    return LogisticRegression.logit(Math.clamp(probability, NEAREST, 1 - NEAREST));
  }
}
