package org.opencac.payer;

import org.opencac.codeset.FaultList;
import org.opencac.codeset.SourceFile;

/** Reads CSV {@code pos_code,pos_type,pos_name,pos_description}. */
final class PlaceOfServiceReader {
  private PlaceOfServiceReader() {}

  static void read(SourceFile file, PackedTableWriter writer) {
    FaultList faults =
        new FaultList(file.where(), "POS_FILE", "get the file again from its publisher");
    for (CsvRow row : CsvRow.below(file, 3, faults)) {
      if (row.cell(0).matches("[0-9]{2}")) {
        writer.add(
            PlacesOfService.SECTION,
            Integer.parseInt(row.cell(0)),
            row.cell(1).equalsIgnoreCase("facility") ? 1 : 0,
            writer.string(row.cell(2)));
      } else if (!row.cell(0).matches("[0-9]{2}-[0-9]{2}")) {
        faults.add(row.line(), "column 1 must be a place of service of two digits");
      }
    }
    faults.throwIfAny();
  }
}
