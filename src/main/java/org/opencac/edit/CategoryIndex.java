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

  private final List<Indexed<T>> rules = new ArrayList<>();
  private final ConcurrentHashMap<String, List<T>> byCategory = new ConcurrentHashMap<>();

  /** A rule with the categories of its patterns. */
  private record Indexed<T>(T rule, List<Categories> categories) {
    boolean mayConcern(String category) {
      for (Categories one : categories) {
        if (one.include(category)) {
          return true;
        }
      }
      return false;
    }
  }

  /** From the beginning of one code to the beginning of another with all below it. */
  private record Categories(String first, String last) {
    boolean include(String category) {
      return category.compareTo(first) >= 0
          && (category.compareTo(last) <= 0 || category.startsWith(last));
    }
  }

  /** An index of rules by the patterns that one of their codes must match. */
  public CategoryIndex(List<T> rules, Function<T, List<CodePattern>> patterns) {
    for (T rule : rules) {
      List<Categories> categories =
          patterns.apply(rule).stream()
              .map(pattern -> new Categories(cut(pattern.first()), cut(pattern.last())))
              .toList();
      this.rules.add(new Indexed<>(rule, categories));
    }
  }

  /** The rules whose patterns can match the code, in their order; some may not after all. */
  public List<T> of(String code) {
    String category = cut(code);
    List<T> known = byCategory.get(category);
    if (known != null) {
      return known;
    }
    List<T> found = new ArrayList<>();
    for (Indexed<T> one : rules) {
      if (one.mayConcern(category)) {
        found.add(one.rule());
      }
    }
    if (byCategory.size() < MOST) {
      byCategory.put(category, List.copyOf(found));
    }
    return found;
  }

  private static String cut(String code) {
    return code.substring(0, Math.min(CATEGORY, code.length()));
  }
}
