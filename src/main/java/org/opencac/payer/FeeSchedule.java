package org.opencac.payer;

import java.util.Optional;

/** Payment indicators of services. Immutable and safe to share between threads. */
public final class FeeSchedule {
  static final String SECTION = "fees";

  private final PackedTable table;
  private final PackedTable.Section rows;

  FeeSchedule(PackedTable table) {
    this.table = table;
    this.rows = table.section(SECTION);
  }

  /**
   * The indicators of a service, as published.
   *
   * @param status status code, {@code A} active, {@code B} bundled …
   * @param technical whether it has a professional and a technical component: {@code 1} both
   * @param globalDays {@code 000}, {@code 010}, {@code 090}, {@code XXX}, {@code YYY}, {@code ZZZ},
   *     {@code MMM}
   * @param bilateral {@code 0} no, {@code 1} 150 percent, {@code 2} already bilateral, {@code 3}
   *     each side paid, {@code 9} the notion does not apply
   */
  public record Indicators(String status, String technical, String globalDays, String bilateral) {}

  /** The indicators of a code, of its row without modifier if there is one. */
  public Optional<Indicators> of(String code) {
    long key = ServiceCode.key(code);
    int first = rows.first(key);
    int best = first;
    for (int row = first; rows.at(row, key); row++) {
      if (table.string(rows.value(row, 0)).isEmpty()) {
        best = row;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            new Indicators(
                table.string(rows.value(best, 1)),
                table.string(rows.value(best, 2)),
                table.string(rows.value(best, 3)),
                table.string(rows.value(best, 4))));
  }
}
