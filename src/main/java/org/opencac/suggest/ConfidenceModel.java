package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;

/**
 * Turns the features of a suggestion into a confidence by logistic regression, one column of
 * weights for each setting, from {@code confidence.tsv}. Every part is kept. Immutable and safe to
 * share.
 */
final class ConfidenceModel {
  private final Map<Setting, Map<String, Double>> weights;

  private ConfidenceModel(Map<Setting, Map<String, Double>> weights) {
    this.weights = weights;
  }

  static ConfidenceModel load() {
    Map<Setting, Map<String, Double>> weights = new HashMap<>();
    RuleTable table =
        RuleTable.read("confidence.tsv", "feature", "outpatient", "emergency", "inpatient");
    for (Setting setting : Setting.values()) {
      Map<String, Double> column = new HashMap<>();
      for (RuleTable.Row row : table.rows()) {
        column.put(row.get("feature"), Double.valueOf(row.get(setting.label())));
      }
      weights.put(setting, Map.copyOf(column));
    }
    return new ConfidenceModel(Map.copyOf(weights));
  }

  /** The parts of a score, in order of feature; features without a weight count nothing. */
  List<ScorePart> parts(Setting setting, Map<String, Double> features) {
    Map<String, Double> column = weights.getOrDefault(setting, Map.of());
    List<ScorePart> parts = new ArrayList<>();
    new TreeMap<>(features)
        .forEach((feature, value) -> {
          double weight = column.getOrDefault(feature, 0.0);
          parts.add(new ScorePart(feature, value, weight, weight * value));
        });
    return parts;
  }

  /** The confidence of a score, 0 to 1, rounded to four digits. */
  static double confidence(List<ScorePart> parts) {
    double logit = 0;
    for (ScorePart part : parts) {
      logit += part.contribution();
    }
    return Math.round(10_000 / (1 + Math.exp(-logit))) / 10_000.0;
  }
}
