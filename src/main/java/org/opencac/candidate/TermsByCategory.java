package org.opencac.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.term.Terminology;

/**
 * The terms of each category, the first three characters of their codes. Sorted out when the first
 * one is asked for. Safe to share between threads.
 */
final class TermsByCategory {
  private static final int CATEGORY = 3;

  private final Terminology terminology;
  private volatile Map<String, List<Integer>> terms = Map.of();

  TermsByCategory(Terminology terminology) {
    this.terminology = terminology;
  }

  /** Numbers of the terms of a category, ascending. */
  List<Integer> of(String category) {
    if (terms.isEmpty()) {
      terms = sorted();
    }
    return terms.getOrDefault(category, List.of());
  }

  private Map<String, List<Integer>> sorted() {
    Map<String, List<Integer>> sorted = HashMap.newHashMap(4096);
    for (int term = 0; term < terminology.size(); term++) {
      String code = terminology.code(term);
      if (code.length() >= CATEGORY) {
        sorted
            .computeIfAbsent(code.substring(0, CATEGORY), category -> new ArrayList<>())
            .add(term);
      }
    }
    return sorted;
  }
}
