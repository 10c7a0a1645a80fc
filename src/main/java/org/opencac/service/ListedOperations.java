package org.opencac.service;

import java.util.ArrayList;
import java.util.List;

/**
 * The operations that a note names where it lists what was done. What is told below of another
 * organ is no operation of its own: the appendix that looked normal and the skin that was stapled.
 * Used by one thread.
 */
final class ListedOperations {
  /** Operations as CPT numbers them, and how many figures those on one organ share. */
  private static final String FIRST = "10000";

  private static final String LAST = "69999";
  private static final int KIN = 2;

  private final boolean report;
  private final List<String> organs = new ArrayList<>();

  private ListedOperations(boolean report) {
    this.report = report;
  }

  /** None yet. */
  static ListedOperations of(ServiceNote note) {
    return new ListedOperations(note.operative());
  }

  /** Adds a service when a list of the report names it. */
  void add(ServiceRow row, ServiceDraft draft) {
    if (row.proof() != Proof.STEPS && operation(row) && Performed.lists(draft.sentence)) {
      organs.add(row.code().substring(0, KIN));
    }
  }

  /**
   * Whether an operation that is told, or named in the report of an operation, is on no organ of
   * the list; never where nothing is listed.
   */
  boolean lacks(ServiceRow row) {
    boolean told = row.proof() == Proof.STEPS || row.proof() == Proof.TOLD;
    return (report || told)
        && !organs.isEmpty()
        && operation(row)
        && organs.stream().noneMatch(organ -> row.code().startsWith(organ));
  }

  private static boolean operation(ServiceRow row) {
    return row.code().compareTo(FIRST) >= 0 && row.code().compareTo(LAST) <= 0;
  }
}
