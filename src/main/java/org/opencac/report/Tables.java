package org.opencac.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What tables of figures are put together from. */
final class Tables {
  private Tables() {}

  static Report.Column text(String id, String title) {
    return new Report.Column(id, title, Report.CellType.TEXT);
  }

  static Report.Column count(String id, String title) {
    return new Report.Column(id, title, Report.CellType.COUNT);
  }

  static Report.Column share(String id, String title) {
    return new Report.Column(id, title, Report.CellType.SHARE);
  }

  static Report.Column minutes(String id, String title) {
    return new Report.Column(id, title, Report.CellType.MINUTES);
  }

  static Report.Column days(String id, String title) {
    return new Report.Column(id, title, Report.CellType.DAYS);
  }

  /** Things by what they have in common, in the order of their keys. */
  static <T> Map<String, List<T>> grouped(Collection<T> all, Function<T, String> key) {
    Map<String, List<T>> groups = new TreeMap<>();
    all.forEach(one -> groups.computeIfAbsent(key.apply(one), none -> new ArrayList<>()).add(one));
    return groups;
  }

  /** The middle of values, the upper one of two; not a number when there is none. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** A part of a whole, 0 to 1; not a number when there is no whole. */
  static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
