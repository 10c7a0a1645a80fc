package org.opencac.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Grows trees on what a regression leaves unexplained, by second-order gradients of the log loss
 * (Chen and Guestrin 2016, section 2). No chance is involved: the same rows in the same order give
 * the same trees.
 */
final class TreeBoosting {
  private final FeatureBins bins;
  private final boolean[] right;
  private final double[] start;

  /**
   * @param rows the features of each candidate
   * @param right whether it was given
   * @param start its logit by the regression
   */
  TreeBoosting(List<Map<String, Double>> rows, boolean[] right, double[] start) {
    this.bins = FeatureBins.of(rows);
    this.right = right.clone();
    this.start = start.clone();
  }

  /**
   * Trees grown on some of the rows.
   *
   * @param trees in their order
   * @param held log loss of all other rows before the first tree and after each
   */
  record Grown(List<DecisionTree> trees, double[] held) {}

  /**
   * Grows trees.
   *
   * @param rounds how many
   * @param learned whether the row is one that they are fitted to
   */
  Grown grow(int rounds, boolean[] learned) {
    double[] logits = start.clone();
    List<DecisionTree> trees = new ArrayList<>();
    double[] held = new double[rounds + 1];
    held[0] = held(logits, learned);
    for (int round = 1; round <= rounds; round++) {
      TreeGrowth growth = new TreeGrowth(bins, learned, gradients(logits), curvatures(logits));
      trees.add(growth.tree());
      double[] steps = growth.steps();
      for (int row = 0; row < logits.length; row++) {
        logits[row] += steps[row];
      }
      held[round] = held(logits, learned);
    }
    return new Grown(trees, held);
  }

  private double[] gradients(double[] logits) {
    double[] gradients = new double[logits.length];
    for (int row = 0; row < logits.length; row++) {
      gradients[row] = LogisticRegression.probability(logits[row]) - (right[row] ? 1 : 0);
    }
    return gradients;
  }

  private static double[] curvatures(double[] logits) {
    double[] curvatures = new double[logits.length];
    for (int row = 0; row < logits.length; row++) {
      double p = LogisticRegression.probability(logits[row]);
      curvatures[row] = Math.max(1e-6, p * (1 - p));
    }
    return curvatures;
  }

  private double held(double[] logits, boolean[] learned) {
    double loss = 0;
    for (int row = 0; row < logits.length; row++) {
      if (!learned[row]) {
        double margin = right[row] ? logits[row] : -logits[row];
        loss += StrictMath.log1p(StrictMath.exp(-Math.clamp(margin, -30, 30)));
      }
    }
    return loss;
  }
}
