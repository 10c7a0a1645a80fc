package org.opencac.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/**
 * The rows of a CSV file with their line numbers.
 *
 * @param line line where the row begins, from 1
 * @param cells its cells, without blanks around them
 */
record CsvRow(int line, List<String> cells) {
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();

  /** Copies the cells. */
  CsvRow {
    cells = List.copyOf(cells);
  }

  /** A cell, empty when the row is too short. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The rows below the header; a row with too few columns is a fault. */
  static List<CsvRow> below(SourceFile file, int columns, FaultList faults) {
    List<CsvRow> rows = all(file, faults);
    List<CsvRow> complete = new ArrayList<>(rows.size());
    for (CsvRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      if (row.cells().size() >= columns) {
        complete.add(row);
      } else {
        faults.add(row.line(), "the row has " + row.cells().size() + " of " + columns + " columns");
      }
    }
    return complete;
  }

  /** All rows that are not blank. */
  static List<CsvRow> all(SourceFile file, FaultList faults) {
    List<CsvRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(PublishedText.decode(file.content()), FORMAT)) {
      int line = 1;
      for (CSVRecord row : parser) {
        rows.add(new CsvRow(line, row.toList()));
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add("the file is no valid CSV");
    }
    return rows;
  }
}
