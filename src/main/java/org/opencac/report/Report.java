package org.opencac.report;

import java.util.List;
import java.util.Set;

/**
 * A table of figures.
 *
 * @param name which report
 * @param columns the columns, that of the row's name first
 * @param rows in the order to show them
 */
public record Report(ReportName name, List<Column> columns, List<Row> rows) {

  /** Copies the lists. */
  public Report {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What the cells of a column are. */
  public enum CellType {
    TEXT,
    COUNT,
    /** 0 to 1. */
    SHARE,
    MINUTES,
    DAYS
  }

  /**
   * A column.
   *
   * @param id for programs
   * @param title for people
   * @param type of its cells
   */
  public record Column(String id, String title, CellType type) {}

  /**
   * A row.
   *
   * @param key for programs
   * @param name for people
   * @param figures one for each column but the first; not a number where there is none
   * @param encounters the charts behind it
   */
  public record Row(String key, String name, List<Double> figures, Set<String> encounters) {
    /** Copies figures and charts. */
    public Row {
      figures = List.copyOf(figures);
      encounters = Set.copyOf(encounters);
    }
  }
}
