package org.opencac.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The features of rows cut into at most {@value #MOST} ranges each, for the growing of trees. A
 * limit lies between two values that occur, so that no value stands on it.
 *
 * @param names of the features
 * @param limits by feature, ascending; a value in range r is above limit r - 1 and at most limit r
 * @param ranges by feature and row
 */
record FeatureBins(List<String> names, double[][] limits, byte[][] ranges) {
  /** Most ranges of a feature. */
  static final int MOST = 48;

  /** The bins of these rows. */
  static FeatureBins of(List<Map<String, Double>> rows) {
    SortedSet<String> found = new TreeSet<>();
    rows.forEach(row -> found.addAll(row.keySet()));
    List<String> names = List.copyOf(found);
    double[][] limits = new double[names.size()][];
    byte[][] ranges = new byte[names.size()][];
    for (int f = 0; f < names.size(); f++) {
      String name = names.get(f);
      double[] values = rows.stream().mapToDouble(row -> row.getOrDefault(name, 0.0)).toArray();
      limits[f] = limits(values);
      ranges[f] = new byte[values.length];
      for (int row = 0; row < values.length; row++) {
        ranges[f][row] = (byte) range(values[row], limits[f]);
      }
    }
    return new FeatureBins(names, limits, ranges);
  }

  private static int range(double value, double[] limits) {
    int at = Arrays.binarySearch(limits, value);
    return at >= 0 ? at : -at - 1;
  }

  /** Between the values that occur, or where they are many between values of equal weight. */
  private static double[] limits(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] different = Arrays.stream(sorted).distinct().toArray();
    if (different.length <= MOST) {
      double[] limits = new double[different.length - 1];
      for (int i = 0; i < limits.length; i++) {
        limits[i] = (different[i] + different[i + 1]) / 2;
      }
      return limits;
    }
    SortedSet<Double> limits = new TreeSet<>();
    for (int part = 1; part < MOST; part++) {
      double value = sorted[(int) ((long) sorted.length * part / MOST)];
      int at = Arrays.binarySearch(different, value);
      if (at + 1 < different.length) {
        limits.add((value + different[at + 1]) / 2);
      }
    }
    return limits.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
