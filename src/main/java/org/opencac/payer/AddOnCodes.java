package org.opencac.payer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Add-on codes: services that are paid only beside a primary one. Immutable and safe to share
 * between threads.
 */
public final class AddOnCodes {
  static final String SECTION = "addons";

  private final PackedTable table;
  private final PackedTable.Section rows;

  AddOnCodes(PackedTable table) {
    this.table = table;
    this.rows = table.section(SECTION);
  }

  /**
   * An add-on code.
   *
   * @param code the code
   * @param type 1: only the primaries listed; 2: the contractor decides; 3: those listed and others
   *     that the contractor decides
   * @param primaries the primaries listed, sorted
   */
  public record AddOn(String code, int type, SortedSet<String> primaries) {}

  /** The code as an add-on code in force on the date; empty when it is none. */
  public Optional<AddOn> find(String code, LocalDate date) {
    long key = ServiceCode.key(code);
    long day = date.toEpochDay();
    int type = 0;
    SortedSet<String> primaries = new TreeSet<>();
    for (int row = rows.first(key); rows.at(row, key); row++) {
      if (rows.value(row, 2) <= day && day <= rows.value(row, 3)) {
        type = Math.max(type, rows.value(row, 0));
        String primary = table.string(rows.value(row, 1));
        if (!primary.isEmpty()) {
          primaries.add(primary);
        }
      }
    }
    return type == 0 ? Optional.empty() : Optional.of(new AddOn(code, type, primaries));
  }
}
