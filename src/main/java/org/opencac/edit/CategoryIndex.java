package org.opencac.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds quickly which rules can concern a code at all, by its first three characters. Safe to share
 * between threads; what is kept never changes an answer.
 *
 * @param <T> the kind of rule
 */
public final class CategoryIndex<T> {
  private static final int CATEGORY = 3;
  private static final int MOST = 20_000;

  private final List<T> rules;
  private final Function<T, List<CodePattern>> patterns;
  private final ConcurrentHashMap<String, List<T>> byCategory = new ConcurrentHashMap<>();

  /** An index of rules by the patterns that one of their codes must match. */
  public CategoryIndex(List<T> rules, Function<T, List<CodePattern>> patterns) {
    this.rules = List.copyOf(rules);
    this.patterns = patterns;
  }

  /** The rules whose patterns can match the code, in their order; some may not after all. */
  public List<T> of(String code) {
    String category = code.substring(0, Math.min(CATEGORY, code.length()));
    List<T> known = byCategory.get(category);
    if (known != null) {
      return known;
    }
    List<T> found = new ArrayList<>();
    for (T rule : rules) {
      if (patterns.apply(rule).stream().anyMatch(pattern -> mayMatch(pattern, category))) {
        found.add(rule);
      }
    }
    if (byCategory.size() < MOST) {
      byCategory.put(category, List.copyOf(found));
    }
    return found;
  }

  private static boolean mayMatch(CodePattern pattern, String category) {
    return category.compareTo(cut(pattern.first())) >= 0
        && category.compareTo(cut(pattern.last()) + "\uFFFF") <= 0;
  }

  private static String cut(String code) {
    return code.substring(0, Math.min(CATEGORY, code.length()));
  }
}
