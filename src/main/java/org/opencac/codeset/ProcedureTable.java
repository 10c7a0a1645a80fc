package org.opencac.codeset;

import java.util.List;

/**
 * One table of ICD-10-PCS: the first three characters of its codes and the rows that say which of
 * the other four go together.
 *
 * @param section the first character
 * @param system the second character: body system or what stands for it
 * @param operation the third character: root operation or type
 * @param definition what the operation means, empty where the tables do not say
 * @param rows its rows, in order
 */
public record ProcedureTable(
    ProcedureValue section,
    ProcedureValue system,
    ProcedureValue operation,
    String definition,
    List<Row> rows) {

  /** Copies the rows. */
  public ProcedureTable {
    rows = List.copyOf(rows);
  }

  /** The first three characters of its codes. */
  public String characters() {
    return "" + section.character() + system.character() + operation.character();
  }

  /**
   * A row: every combination of its values is a valid code.
   *
   * @param axes characters four to seven, in order
   */
  public record Row(List<Axis> axes) {

    /** Copies the axes. */
    public Row {
      axes = List.copyOf(axes);
    }
  }

  /**
   * What one character of a row may be.
   *
   * @param title what it stands for: Body Part, Approach, Device, Contrast …
   * @param values its values, in order
   */
  public record Axis(String title, List<ProcedureValue> values) {

    /** Copies the values. */
    public Axis {
      values = List.copyOf(values);
    }
  }
}
