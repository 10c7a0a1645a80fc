package org.opencac.payer;

import java.util.Optional;

/** Place of service codes. Immutable and safe to share between threads. */
public final class PlacesOfService {
  static final String SECTION = "places";

  private final PackedTable table;
  private final PackedTable.Section rows;

  PlacesOfService(PackedTable table) {
    this.table = table;
    this.rows = table.section(SECTION);
  }

  /**
   * A place of service.
   *
   * @param code two digits
   * @param facility whether services there are paid at the facility rate
   * @param name as published
   */
  public record Place(String code, boolean facility, String name) {}

  /** The place of a code of two digits; empty when it is not assigned. */
  public Optional<Place> of(String code) {
    int row = code.matches("[0-9]{2}") ? rows.first(Integer.parseInt(code)) : -1;
    if (row < 0 || table.string(rows.value(row, 1)).equalsIgnoreCase("Unassigned")) {
      return Optional.empty();
    }
    return Optional.of(new Place(code, rows.value(row, 0) == 1, table.string(rows.value(row, 1))));
  }
}
