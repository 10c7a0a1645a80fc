package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.RuleTable;

/**
 * Ranges of codes that matter to a visit of the same day: procedures of the office and the
 * emergency department with a global period of 90 days ({@code em-globals.tsv}), and services with
 * a look at the patient of their own ({@code em-same-day.tsv}). Immutable.
 */
final class EmGlobals {
  private record Range(int from, int to) {}

  private final List<Range> ranges;

  private EmGlobals(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** Procedures that count as major surgery. */
  static EmGlobals load() {
    return read("services/em-globals.tsv");
  }

  /** Services beside which a visit of the same day must be told apart. */
  static EmGlobals sameDay() {
    return read("services/em-same-day.tsv");
  }

  /** Operations that are done under anesthesia in an operating room. */
  static EmGlobals theatre() {
    return read("services/theatre.tsv");
  }

  private static EmGlobals read(String table) {
    List<Range> ranges = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(table, "from", "to", "what").rows()) {
      ranges.add(new Range(Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to"))));
    }
    return new EmGlobals(ranges);
  }

  /** Whether a code is in the table. */
  boolean has(String code) {
    if (!code.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int number = Integer.parseInt(code);
    return ranges.stream().anyMatch(range -> range.from() <= number && number <= range.to());
  }
}
