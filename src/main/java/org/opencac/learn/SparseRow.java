package org.opencac.learn;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The features of one example that are not 0.
 *
 * @param columns numbers of the features, ascending
 * @param values their values
 * @param right whether the answer is yes
 */
record SparseRow(int[] columns, double[] values, boolean right) {

  /** A row of named features; names without a number are left out. */
  static SparseRow of(Map<String, Double> features, Map<String, Integer> numbers, boolean right) {
    SortedMap<Integer, Double> known = new TreeMap<>();
    features.forEach((name, value) -> {
      Integer number = numbers.get(name);
      if (number != null && value != 0) {
        known.put(number, value);
      }
    });
    int[] columns = new int[known.size()];
    double[] values = new double[known.size()];
    int i = 0;
    for (Map.Entry<Integer, Double> entry : known.entrySet()) {
      columns[i] = entry.getKey();
      values[i++] = entry.getValue();
    }
    return new SparseRow(columns, values, right);
  }

  double dot(double[] weights) {
    double sum = weights[weights.length - 1];
    for (int i = 0; i < columns.length; i++) {
      sum += values[i] * weights[columns[i]];
    }
    return sum;
  }

  void addTo(double[] sums, double factor) {
    for (int i = 0; i < columns.length; i++) {
      sums[columns[i]] += factor * values[i];
    }
    sums[sums.length - 1] += factor;
  }
}
