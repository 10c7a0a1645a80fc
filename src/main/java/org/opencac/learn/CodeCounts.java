package org.opencac.learn;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each code was given.
 *
 * @param notes how many notes there were
 * @param counts in how many of them the code was given, by code
 */
record CodeCounts(int notes, SortedMap<String, Integer> counts) {

  static CodeCounts of(Collection<Example> examples) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    examples.forEach(
        example -> example.codes().forEach(code -> counts.merge(code, 1, Integer::sum)));
    return new CodeCounts(examples.size(), counts);
  }

  int of(String code) {
    return counts.getOrDefault(code, 0);
  }

  /** Share of the notes that have the code. */
  double share(String code) {
    return notes == 0 ? 0 : (double) of(code) / notes;
  }

  /** The same, never 0. */
  double smoothed(String code) {
    return (of(code) + 0.1) / (notes + 1.0);
  }
}
