package org.opencac.payer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.SourceFile;

/**
 * Reads medically unlikely edits: code, units, adjudication indicator ({@code 3} or {@code 3 Date
 * of Service Edit: Clinical}), rationale. A published file begins with lines of heading.
 */
final class UnitLimitReader {
  private static final Pattern UNITS = Pattern.compile("[0-9]{1,8}");
  private static final Pattern INDICATOR = Pattern.compile("[123]( .*)?");

  private UnitLimitReader() {}

  static void read(SourceFile file, PackedTableWriter writer) {
    FaultList faults =
        new FaultList(file.where(), "MUE_FILE", "get the file again from its publisher");
    boolean heading = true;
    for (CsvRow row : CsvRow.all(file, faults)) {
      boolean header = row.cell(0).replace("\n", "").toLowerCase(Locale.ROOT).startsWith("hcpcs");
      if (heading) {
        heading = !header;
        continue;
      }
      String code = row.cell(0);
      if (!ServiceCode.service(code)) {
        faults.add(row.line(), "column 1 must be a service code of five characters");
      } else if (!UNITS.matcher(row.cell(1)).matches()) {
        faults.add(row.line(), "column 2 must be a number of units");
      } else if (!INDICATOR.matcher(row.cell(2)).matches()) {
        faults.add(row.line(), "column 3 must begin with the indicator 1, 2 or 3");
      } else {
        writer.add(
            UnitLimits.SECTION,
            ServiceCode.key(code),
            Integer.parseInt(row.cell(1)),
            row.cell(2).charAt(0) - '0',
            writer.string(row.cell(3)));
      }
    }
    if (writer.rows(UnitLimits.SECTION) == 0) {
      faults.add("the file lists no units");
    }
    faults.throwIfAny();
  }
}
