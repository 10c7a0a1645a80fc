package org.opencac.payer;

import java.util.Optional;

/** Medically unlikely edits. Immutable and safe to share between threads. */
public final class UnitLimits {
  static final String SECTION = "units";

  private final PackedTable table;
  private final PackedTable.Section units;

  UnitLimits(PackedTable table) {
    this.table = table;
    this.units = table.section(SECTION);
  }

  /** How units are counted against the limit (MUE adjudication indicator). */
  public enum Adjudication {
    /** 1: each line of the claim by itself. */
    LINE,
    /** 2: all lines of the date of service, by policy; never more. */
    DATE_OF_SERVICE_POLICY,
    /** 3: all lines of the date of service; more may be paid when records show why. */
    DATE_OF_SERVICE_CLINICAL
  }

  /**
   * The limit of a code.
   *
   * @param units the most units that are paid without question
   * @param adjudication how they are counted
   * @param rationale why, as published
   */
  public record Limit(int units, Adjudication adjudication, String rationale) {}

  /** The limit of a code; empty when none is published. */
  public Optional<Limit> of(String code) {
    int row = units.first(ServiceCode.key(code));
    return row < 0
        ? Optional.empty()
        : Optional.of(
            new Limit(
                units.value(row, 0),
                Adjudication.values()[units.value(row, 1) - 1],
                table.string(units.value(row, 2))));
  }
}
