package org.opencac.payer;

import java.time.DateTimeException;
import java.util.List;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/**
 * Reads NCCI procedure-to-procedure edits: column 1, column 2, mark of 1996, effective date,
 * deletion date ({@code *} for none), modifier indicator, rationale.
 */
final class ProcedurePairReader {
  private static final int HEADING_LINES = 20;

  private final FaultList faults;
  private final PackedTableWriter writer;

  private ProcedurePairReader(SourceFile file, PackedTableWriter writer) {
    this.faults = new FaultList(file.where(), "PTP_FILE", "get the file again from its publisher");
    this.writer = writer;
  }

  /** The text edition: the heading ends where the first pair of codes stands. */
  static void readText(SourceFile file, PackedTableWriter writer) {
    ProcedurePairReader reader = new ProcedurePairReader(file, writer);
    int[] line = {0};
    boolean[] heading = {true};
    PublishedText.decode(file.content())
        .lines()
        .forEach(text -> {
          line[0]++;
          String[] cells = text.split("\t", -1);
          boolean pair = cells.length > 1 && ServiceCode.service(cells[0].strip());
          if (pair) {
            heading[0] = false;
            reader.row(line[0], cells);
          } else if (!text.isBlank() && !(heading[0] && line[0] <= HEADING_LINES)) {
            reader.faults.add(line[0], "the line must begin with two service codes");
          }
        });
    reader.done();
  }

  private void row(int line, String[] cells) {
    if (cells.length < 6) {
      faults.add(line, "the row has " + cells.length + " of 6 columns");
      return;
    }
    add(
        line,
        cells[0].strip(),
        cells[1].strip(),
        cells[3].strip(),
        cells[4].strip(),
        cells[5].strip(),
        cells.length > 6 ? cells[6] : "");
  }

  /** CSV with named columns {@code column1,column2,deleted,modifier_indicator,rationale}. */
  static void readCsv(SourceFile file, PackedTableWriter writer) {
    ProcedurePairReader reader = new ProcedurePairReader(file, writer);
    var rows = CsvRow.all(file, reader.faults);
    List<String> columns = rows.isEmpty() ? List.of() : rows.getFirst().cells();
    int effective = columns.indexOf("effective");
    int deleted = columns.indexOf("deleted");
    int indicator = columns.indexOf("modifier_indicator");
    int rationale = columns.indexOf("rationale");
    if (indicator < 0 || deleted < 0) {
      reader.faults.add("the header must name the columns deleted and modifier_indicator");
    } else {
      for (CsvRow row : rows.subList(1, rows.size())) {
        reader.add(
            row.line(),
            row.cell(0),
            row.cell(1),
            effective < 0 ? "" : row.cell(effective),
            row.cell(deleted),
            row.cell(indicator),
            rationale < 0 ? "" : row.cell(rationale));
      }
    }
    reader.done();
  }

  private void add(
      int line,
      String first,
      String second,
      String effective,
      String deleted,
      String indicator,
      String rationale) {
    int begins = ServiceCode.ALWAYS;
    int ends = ServiceCode.NEVER;
    if (!ServiceCode.service(first) || !ServiceCode.service(second)) {
      faults.add(line, "columns 1 and 2 must be service codes of five characters");
      return;
    }
    if (!indicator.equals("0") && !indicator.equals("1") && !indicator.equals("9")) {
      faults.add(line, "the modifier indicator must be 0, 1 or 9");
      return;
    }
    try {
      begins = effective.isEmpty() ? begins : ServiceCode.day(effective);
      ends = deleted.isEmpty() || deleted.equals("*") ? ends : ServiceCode.day(deleted);
    } catch (DateTimeException e) {
      faults.add(line, "the dates must be like 20240401, the second may be *");
      return;
    }
    writer.add(
        ProcedurePairs.SECTION,
        ServiceCode.pair(first, second),
        begins,
        ends,
        Integer.parseInt(indicator),
        writer.string(PublishedText.tidy(rationale)));
  }

  private void done() {
    if (writer.rows(ProcedurePairs.SECTION) == 0) {
      faults.add("the file lists no pairs");
    }
    faults.throwIfAny();
  }
}
