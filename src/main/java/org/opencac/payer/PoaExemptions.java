package org.opencac.payer;

/**
 * Diagnoses that are not reported with a present-on-admission indicator. Immutable and safe to
 * share between threads.
 */
public final class PoaExemptions {
  static final String SECTION = "exempt";

  private final PackedTable.Section codes;

  PoaExemptions(PackedTable table) {
    this.codes = table.section(SECTION);
  }

  /** Whether the diagnosis is exempt. */
  public boolean exempt(String code) {
    return codes.first(ServiceCode.key(code)) >= 0;
  }
}
