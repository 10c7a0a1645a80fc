package org.opencac.learn;

import java.util.List;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method with conjugate gradients
 * (Lin, Weng and Keerthi 2008, without the trust region: a step that does not help is halved). No
 * chance is involved: the same rows in the same order give the same weights.
 */
final class LogisticRegression {
  private static final int STEPS = 15;
  private static final int CONJUGATES = 40;
  private static final double EXACT_ENOUGH = 1e-3;

  private final List<SparseRow> rows;
  private final double penalty;
  private final int size;

  private LogisticRegression(List<SparseRow> rows, int features, double penalty) {
    this.rows = rows;
    this.penalty = penalty;
    this.size = features + 1;
  }

  /**
   * The weights of the features, and last the intercept.
   *
   * @param features how many features there are
   * @param penalty on half the square of each weight
   */
  static double[] fit(List<SparseRow> rows, int features, double penalty) {
    return new LogisticRegression(rows, features, penalty).fit();
  }

  /** The probability of a logit. */
  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The logit of a probability, held away from 0 and 1. */
  static double logit(double probability) {
    double held = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return StrictMath.log(held / (1 - held));
  }

  private double[] fit() {
    double[] weights = new double[size];
    double loss = loss(weights);
    double first = -1;
    for (int step = 0; step < STEPS; step++) {
      double[] curvature = new double[rows.size()];
      double[] gradient = gradient(weights, curvature);
      double length = norm(gradient);
      first = first < 0 ? length : first;
      if (length <= EXACT_ENOUGH * first) {
        break;
      }
      double[] direction = solve(gradient, curvature);
      double scale = 1;
      double[] next = moved(weights, direction, scale);
      double nextLoss = loss(next);
      while (nextLoss > loss && scale > 1e-4) {
        scale /= 2;
        next = moved(weights, direction, scale);
        nextLoss = loss(next);
      }
      if (nextLoss >= loss) {
        break;
      }
      weights = next;
      loss = nextLoss;
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] direction, double scale) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= scale * direction[i];
    }
    return moved;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (SparseRow row : rows) {
      double margin = row.right() ? row.dot(weights) : -row.dot(weights);
      loss +=
          margin > 0
              ? StrictMath.log1p(StrictMath.exp(-margin))
              : StrictMath.log1p(StrictMath.exp(margin)) - margin;
    }
    for (int i = 0; i < size - 1; i++) {
      loss += 0.5 * penalty * weights[i] * weights[i];
    }
    return loss;
  }

  private double[] gradient(double[] weights, double[] curvature) {
    double[] gradient = new double[size];
    for (int r = 0; r < rows.size(); r++) {
      SparseRow row = rows.get(r);
      double p = probability(row.dot(weights));
      curvature[r] = Math.max(1e-9, p * (1 - p));
      row.addTo(gradient, p - (row.right() ? 1 : 0));
    }
    for (int i = 0; i < size - 1; i++) {
      gradient[i] += penalty * weights[i];
    }
    return gradient;
  }

  /** The Newton step by conjugate gradients, preconditioned by the diagonal. */
  private double[] solve(double[] gradient, double[] curvature) {
    double[] diagonal = diagonal(curvature);
    double[] step = new double[size];
    double[] rest = gradient.clone();
    double[] scaled = divided(rest, diagonal);
    double[] way = scaled.clone();
    double product = dot(rest, scaled);
    double enough = 1e-2 * norm(gradient);
    for (int i = 0; i < CONJUGATES && norm(rest) > enough; i++) {
      double[] curved = curved(way, curvature);
      double along = product / dot(way, curved);
      for (int j = 0; j < size; j++) {
        step[j] += along * way[j];
        rest[j] -= along * curved[j];
      }
      scaled = divided(rest, diagonal);
      double next = dot(rest, scaled);
      for (int j = 0; j < size; j++) {
        way[j] = scaled[j] + next / product * way[j];
      }
      product = next;
    }
    return step;
  }

  private double[] diagonal(double[] curvature) {
    double[] diagonal = new double[size];
    for (int r = 0; r < rows.size(); r++) {
      SparseRow row = rows.get(r);
      for (int i = 0; i < row.columns().length; i++) {
        diagonal[row.columns()[i]] += curvature[r] * row.values()[i] * row.values()[i];
      }
      diagonal[size - 1] += curvature[r];
    }
    for (int i = 0; i < size - 1; i++) {
      diagonal[i] += penalty;
    }
    return diagonal;
  }

  private double[] curved(double[] way, double[] curvature) {
    double[] curved = new double[size];
    for (int r = 0; r < rows.size(); r++) {
      SparseRow row = rows.get(r);
      row.addTo(curved, curvature[r] * row.dot(way));
    }
    for (int i = 0; i < size - 1; i++) {
      curved[i] += penalty * way[i];
    }
    return curved;
  }

  private static double[] divided(double[] a, double[] b) {
    double[] divided = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      divided[i] = a[i] / b[i];
    }
    return divided;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
