package org.opencac.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clues of one note that point to one code in one table, best first.
 *
 * @param pointers each clue with what it is associated with
 */
record Support(List<Pointer> pointers) {
  /** No clue. */
  static final Support NONE = new Support(List.of());

  /**
   * A clue and what it points to.
   *
   * @param clue its name
   * @param association the code and how often
   * @param ratio the smoothed share of the notes with the clue that have the code
   */
  record Pointer(String clue, Association association, double ratio) {}

  private static final Comparator<Pointer> BEST_FIRST =
      Comparator.comparingDouble(Pointer::ratio).reversed().thenComparing(Pointer::clue);

  /** What the clues point to, by code. */
  static Map<String, Support> of(Iterable<String> clues, ClueTable table, CodeCounts counts) {
    Map<String, List<Pointer>> pointers = new HashMap<>();
    for (String clue : clues) {
      for (Association found : table.associations().getOrDefault(clue, List.of())) {
        pointers
            .computeIfAbsent(found.code(), code -> new ArrayList<>())
            .add(new Pointer(clue, found, found.ratio(counts.share(found.code()))));
      }
    }
    Map<String, Support> supports = new HashMap<>();
    pointers.forEach((code, list) -> {
      list.sort(BEST_FIRST);
      supports.put(code, new Support(List.copyOf(list)));
    });
    return supports;
  }

  int size() {
    return pointers.size();
  }

  /**
   * Logit of the ratio of the pointer at a rank; a little below the code's own share when absent.
   */
  double logitAt(int rank, double codeLogit) {
    return rank < pointers.size()
        ? LogisticRegression.logit(Math.min(0.98, pointers.get(rank).ratio()))
        : codeLogit - 1;
  }

  /** Sum of the ratios of the best ten. */
  double together() {
    double sum = 0;
    for (Pointer pointer : pointers.subList(0, Math.min(10, pointers.size()))) {
      sum += pointer.ratio();
    }
    return sum;
  }

  /** The largest number of notes that a pointer was seen in. */
  int mostSeen() {
    int most = 0;
    for (Pointer pointer : pointers) {
      most = Math.max(most, pointer.association().seen());
    }
    return most;
  }

  /** How many pointers bring the code by themselves. */
  long explaining() {
    return pointers.stream().filter(pointer -> pointer.association().share() > 0).count();
  }

  /** The largest share of a pointer. */
  double bestShare() {
    double best = 0;
    for (Pointer pointer : pointers) {
      best = Math.max(best, pointer.association().share());
    }
    return best;
  }

  /** How probable the code is by its pointers alone, as a logit. */
  double explained(double background) {
    double none = 1 - background;
    for (Pointer pointer : pointers) {
      none *= 1 - pointer.association().share();
    }
    return LogisticRegression.logit(Math.clamp(1 - none, 1e-4, 0.995));
  }
}
