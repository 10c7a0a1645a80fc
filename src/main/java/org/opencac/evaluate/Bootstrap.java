package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling whole records: records are drawn with replacement, the figure is computed
 * again, and the middle 95 % of what comes out is the interval (Efron and Tibshirani 1993, the
 * percentile method). The same seed gives the same interval.
 *
 * @param seed where the drawing starts
 * @param rounds how often it is repeated, at least 1
 */
public record Bootstrap(long seed, int rounds) {

  /** A thousand rounds. */
  public static final Bootstrap STANDARD = new Bootstrap(20260101, 1000);

  /** The figure over all records, and its interval. */
  public <T> Estimate estimate(List<T> records, ToDoubleFunction<List<T>> figure) {
    double value = figure.applyAsDouble(records);
    if (records.isEmpty()) {
      return new Estimate(value, value, value);
    }
    Random random = new Random(seed);
    double[] drawn = new double[rounds];
    List<T> sample = new ArrayList<>(records);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < records.size(); i++) {
        sample.set(i, records.get(random.nextInt(records.size())));
      }
      drawn[round] = figure.applyAsDouble(sample);
    }
    Arrays.sort(drawn);
    int tail = (int) Math.floor(rounds * 0.025);
    return new Estimate(value, drawn[tail], drawn[rounds - 1 - tail]);
  }
}
