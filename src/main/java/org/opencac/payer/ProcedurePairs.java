package org.opencac.payer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * NCCI procedure-to-procedure edits: of two services on one date by one provider, the one of column
 * 2 is not paid beside the one of column 1. Immutable and safe to share between threads.
 */
public final class ProcedurePairs {
  static final String SECTION = "pairs";

  private final PackedTable table;
  private final PackedTable.Section pairs;

  ProcedurePairs(PackedTable table) {
    this.table = table;
    this.pairs = table.section(SECTION);
  }

  /** Whether a modifier may bypass the edit. */
  public enum ModifierIndicator {
    /** 0: never. */
    NOT_ALLOWED,
    /** 1: when the services were separate and a modifier of NCCI says so. */
    ALLOWED,
    /** 9: the edit is not in use. */
    NOT_APPLICABLE
  }

  /**
   * A pair in force.
   *
   * @param column1 the service that is paid
   * @param column2 the service that is not paid beside it
   * @param indicator whether a modifier may bypass it
   * @param rationale why, as published
   */
  public record Pair(
      String column1, String column2, ModifierIndicator indicator, String rationale) {}

  /** The edit of two codes, in this order, in force on the date; indicator 9 is no edit. */
  public Optional<Pair> find(String column1, String column2, LocalDate date) {
    long key = ServiceCode.pair(column1, column2);
    long day = date.toEpochDay();
    for (int row = pairs.first(key); pairs.at(row, key); row++) {
      int indicator = pairs.value(row, 2);
      if (indicator != 9 && pairs.value(row, 0) <= day && day <= pairs.value(row, 1)) {
        return Optional.of(
            new Pair(
                column1,
                column2,
                indicator == 0 ? ModifierIndicator.NOT_ALLOWED : ModifierIndicator.ALLOWED,
                table.string(pairs.value(row, 3))));
      }
    }
    return Optional.empty();
  }

  /** How many rows there are, deleted ones included. */
  public int size() {
    return pairs.size();
  }
}
