package org.opencac.payer;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.SourceFile;

/**
 * Reads the national physician fee schedule relative value file: below its heading, columns are
 * found by their names (HCPCS, MOD) and, for the indicators, by their place counted from the column
 * of global days.
 */
final class FeeScheduleReader {
  private static final int STATUS = 3;
  private static final int TECHNICAL = 13;
  private static final int GLOBAL = 14;
  private static final int BILATERAL = 19;

  private FeeScheduleReader() {}

  static void read(SourceFile file, PackedTableWriter writer) {
    FaultList faults =
        new FaultList(file.where(), "FEE_FILE", "get the file again from its publisher");
    List<CsvRow> rows = CsvRow.all(file, faults);
    boolean heading = true;
    for (CsvRow row : rows) {
      if (heading) {
        heading = !row.cell(0).equalsIgnoreCase("HCPCS");
        continue;
      }
      String code = row.cell(0).toUpperCase(Locale.ROOT);
      if (!ServiceCode.service(code)) {
        faults.add(row.line(), "column 1 must be a service code of five characters");
      } else if (row.cells().size() <= BILATERAL) {
        faults.add(row.line(), "the row has " + row.cells().size() + " columns, 20 are needed");
      } else if (!row.cell(GLOBAL).matches("[0-9]{3}|[A-Z]{3}|")) {
        faults.add(row.line(), "column 15 must be global days like 090 or XXX");
      } else {
        writer.add(
            FeeSchedule.SECTION,
            ServiceCode.key(code),
            writer.string(row.cell(1)),
            writer.string(row.cell(STATUS)),
            writer.string(row.cell(TECHNICAL)),
            writer.string(row.cell(GLOBAL)),
            writer.string(row.cell(BILATERAL)));
      }
    }
    if (writer.rows(FeeSchedule.SECTION) == 0) {
      faults.add("the file lists no services below a header that begins with HCPCS");
    }
    faults.throwIfAny();
  }
}
