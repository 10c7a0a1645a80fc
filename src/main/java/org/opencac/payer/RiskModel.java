package org.opencac.payer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hierarchical condition categories of CMS-HCC version 28: diagnoses to categories, which category
 * drops which, coefficients. Immutable and safe to share between threads.
 */
public final class RiskModel {
  static final String MAP = "map";
  static final String DROPS = "drops";
  static final String LABELS = "labels";
  static final String COEFFICIENTS = "coefficients";

  private static final double UNIT = 1000.0;

  private final PackedTable table;
  private final PackedTable.Section map;
  private final PackedTable.Section drops;
  private final PackedTable.Section labels;
  private final Map<String, Double> coefficients = new HashMap<>();

  RiskModel(PackedTable table) {
    this.table = table;
    this.map = table.section(MAP);
    this.drops = table.section(DROPS);
    this.labels = table.section(LABELS);
    PackedTable.Section values = table.section(COEFFICIENTS);
    for (int row = 0; row < values.size(); row++) {
      coefficients.put(
          table.string((int) values.key(row)).toUpperCase(Locale.ROOT),
          values.value(row, 0) / UNIT);
    }
  }

  /** The categories of a diagnosis, sorted; nearly always none or one. */
  public SortedSet<Integer> categories(String diagnosis) {
    long key = ServiceCode.key(diagnosis);
    SortedSet<Integer> found = new TreeSet<>();
    for (int row = map.first(key); map.at(row, key); row++) {
      found.add(map.value(row, 0));
    }
    return found;
  }

  /** Of the categories, those that a higher one drops, each with the lowest number that does. */
  public SortedMap<Integer, Integer> dropped(SortedSet<Integer> categories) {
    SortedMap<Integer, Integer> dropped = new TreeMap<>();
    for (int category : categories) {
      for (int row = drops.first(category); drops.at(row, category); row++) {
        if (categories.contains(drops.value(row, 0))) {
          dropped.putIfAbsent(drops.value(row, 0), category);
        }
      }
    }
    return dropped;
  }

  /** The name of a category, empty when the names are not installed. */
  public String label(int category) {
    int row = labels.first(category);
    return row < 0 ? "" : table.string(labels.value(row, 0));
  }

  /**
   * The coefficient of a category.
   *
   * @param segment for example {@code CNA}: community, not dual, aged
   */
  public OptionalDouble coefficient(String segment, int category) {
    Double value = coefficients.get((segment + "_HCC" + category).toUpperCase(Locale.ROOT));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
