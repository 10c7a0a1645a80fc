package org.opencac.payer;

import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/** Reads the exempt list: order number, code, title, separated by tabs, below a header. */
final class PoaExemptReader {
  private PoaExemptReader() {}

  static void read(SourceFile file, PackedTableWriter writer) {
    FaultList faults =
        new FaultList(file.where(), "POA_FILE", "get the file again from its publisher");
    int line = 0;
    for (String text : PublishedText.lines(file.content())) {
      line++;
      if (line == 1 || text.isBlank()) {
        continue;
      }
      String[] cells = text.split("\t", -1);
      String code = cells.length > 1 ? cells[1].strip() : "";
      if (ServiceCode.diagnosis(code)) {
        writer.add(PoaExemptions.SECTION, ServiceCode.key(code));
      } else {
        faults.add(line, "column 2 must be a diagnosis code");
      }
    }
    if (writer.rows(PoaExemptions.SECTION) == 0) {
      faults.add("the file lists no diagnoses");
    }
    faults.throwIfAny();
  }
}
