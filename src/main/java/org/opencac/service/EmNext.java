package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands next to the level of a visit: which columns fall short of the next one, and the
 * neighbouring code. Stateless.
 */
final class EmNext {
  private static final List<String> COLUMNS = List.of("problems", "data", "risk");
  private static final int HIGHEST = 3;

  private EmNext() {}

  /** What keeps a visit from the next level, for the coder only. */
  static List<String> missing(int level, List<Integer> columns) {
    List<String> missing = new ArrayList<>();
    int next = level + 1;
    for (int i = 0; next <= HIGHEST && i < COLUMNS.size(); i++) {
      if (columns.get(i) < next) {
        missing.add(
            COLUMNS.get(i)
                + " at "
                + Worksheet.levelName(next)
                + " (now "
                + Worksheet.levelName(columns.get(i))
                + ")");
      }
    }
    return missing;
  }

  /** The next best code: above where one column is higher, else below. */
  static Optional<String> runnerUp(EmLevels levels, String code, List<Integer> columns, int level) {
    int highest = columns.stream().max(Comparator.naturalOrder()).orElse(level);
    Optional<String> up = levels.neighbour(code, 1);
    Optional<String> down = levels.neighbour(code, -1);
    return highest > level && up.isPresent() ? up : down.or(() -> up);
  }
}
