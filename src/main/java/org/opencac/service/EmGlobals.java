package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.RuleTable;

/**
 * Procedures of the office and the emergency department that count as major surgery, with a global
 * period of 90 days, from {@code models/rules/services/em-globals.tsv}. Immutable.
 */
final class EmGlobals {
  private record Range(int from, int to) {}

  private final List<Range> ranges = new ArrayList<>();

  private EmGlobals() {}

  /** Reads the table. */
  static EmGlobals load() {
    EmGlobals globals = new EmGlobals();
    for (RuleTable.Row row :
        RuleTable.read("services/em-globals.tsv", "from", "to", "what").rows()) {
      globals.ranges.add(
          new Range(Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to"))));
    }
    return globals;
  }

  /** Whether a code is such a procedure. */
  boolean major(String code) {
    if (!code.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int number = Integer.parseInt(code);
    return ranges.stream().anyMatch(range -> range.from() <= number && number <= range.to());
  }
}
