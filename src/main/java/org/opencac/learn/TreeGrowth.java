package org.opencac.learn;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencac.learn.DecisionTree.Node;

/**
 * The growth of one tree, level by level: each node is split where the two sides together explain
 * most. Used once.
 */
final class TreeGrowth {
  private static final int DEPTH = 3;

  /** How much of a tree is believed. */
  private static final double RATE = 0.08;

  /** Added to the curvature of a node: what few rows say is believed less. */
  private static final double PENALTY = 5;

  private static final double LEAST_CURVATURE = 5;
  private static final double LEAST_GAIN = 1e-3;

  private final FeatureBins bins;
  private final boolean[] learned;
  private final double[] gradient;
  private final double[] curvature;
  private final int[] at;
  private final SortedMap<Integer, Node> nodes = new TreeMap<>();

  TreeGrowth(FeatureBins bins, boolean[] learned, double[] gradient, double[] curvature) {
    this.bins = bins;
    this.learned = learned;
    this.gradient = gradient;
    this.curvature = curvature;
    this.at = new int[gradient.length];
    Arrays.fill(at, 1);
  }

  /** Where a node is split; rows above the range go to its second side. */
  private record Split(double gain, int feature, int range) {
    static final Split NONE = new Split(LEAST_GAIN, -1, 0);
  }

  /** Gradient and curvature of rows. */
  private record Sum(double gradient, double curvature) {
    Sum minus(Sum other) {
      return new Sum(gradient - other.gradient, curvature - other.curvature);
    }

    double worth() {
      return gradient * gradient / (curvature + PENALTY);
    }

    double value() {
      return -RATE * gradient / (curvature + PENALTY);
    }
  }

  /** The tree. */
  DecisionTree tree() {
    nodes.put(1, new Node("", 0, sums(1)[0].value()));
    for (int first = 1; first < 1 << DEPTH; first *= 2) {
      split(first);
    }
    return new DecisionTree(nodes);
  }

  /** What the tree adds to each row, also to those that it was not fitted to. */
  double[] steps() {
    return Arrays.stream(at).mapToDouble(this::value).toArray();
  }

  private double value(int number) {
    Node node = nodes.get(number);
    return node == null ? 0 : node.value();
  }

  /** Splits the nodes of a level, first to 2 first - 1, where that explains anything. */
  private void split(int first) {
    Sum[] sums = sums(first);
    Split[] best = new Split[first];
    Arrays.fill(best, Split.NONE);
    for (int feature = 0; feature < bins.names().size(); feature++) {
      double[][] ranges = ranges(first, bins.ranges()[feature]);
      for (int n = 0; n < first; n++) {
        best[n] = better(best[n], feature, ranges[n], sums[n]);
      }
    }
    for (int n = 0; n < first; n++) {
      if (best[n].feature() >= 0) {
        String name = bins.names().get(best[n].feature());
        double limit = bins.limits()[best[n].feature()][best[n].range()];
        nodes.put(first + n, new Node(name, limit, value(first + n)));
      }
    }
    for (int row = 0; row < at.length; row++) {
      int n = at[row] - first;
      if (n >= 0 && best[n].feature() >= 0) {
        boolean above = bins.ranges()[best[n].feature()][row] > best[n].range();
        at[row] = 2 * at[row] + (above ? 1 : 0);
      }
    }
    Sum[] below = sums(2 * first);
    for (int n = 0; n < below.length; n++) {
      if (best[n / 2].feature() >= 0) {
        nodes.put(2 * first + n, new Node("", 0, below[n].value()));
      }
    }
  }

  private Split better(Split best, int feature, double[] ranges, Sum all) {
    Split better = best;
    double g = 0;
    double h = 0;
    for (int range = 0; range < bins.limits()[feature].length; range++) {
      g += ranges[2 * range];
      h += ranges[2 * range + 1];
      Sum low = new Sum(g, h);
      Sum high = all.minus(low);
      if (low.curvature() >= LEAST_CURVATURE && high.curvature() >= LEAST_CURVATURE) {
        double gain = low.worth() + high.worth() - all.worth();
        better = gain > better.gain() ? new Split(gain, feature, range) : better;
      }
    }
    return better;
  }

  private Sum[] sums(int first) {
    double[][] sums = new double[first][2];
    for (int row = 0; row < at.length; row++) {
      if (learned[row] && at[row] >= first) {
        sums[at[row] - first][0] += gradient[row];
        sums[at[row] - first][1] += curvature[row];
      }
    }
    return Arrays.stream(sums).map(sum -> new Sum(sum[0], sum[1])).toArray(Sum[]::new);
  }

  /** Gradient and curvature in turn, by node of a level and range of a feature. */
  private double[][] ranges(int first, byte[] rangeOf) {
    double[][] sums = new double[first][2 * FeatureBins.MOST];
    for (int row = 0; row < at.length; row++) {
      if (learned[row] && at[row] >= first) {
        double[] of = sums[at[row] - first];
        of[2 * rangeOf[row]] += gradient[row];
        of[2 * rangeOf[row] + 1] += curvature[row];
      }
    }
    return sums;
  }
}
