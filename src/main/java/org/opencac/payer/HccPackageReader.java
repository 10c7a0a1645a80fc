package org.opencac.payer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/** Reads the files of the risk adjustment software package of CMS-HCC version 28. */
final class HccPackageReader {
  private static final Pattern MAP_LINE =
      Pattern.compile("([A-Z][0-9A-Z]{2,6})\\s+([0-9]{1,3})(\\s.*)?");
  private static final Pattern DROP =
      Pattern.compile("%SET0\\(CC=([0-9]+)\\s*,\\s*HIER=%STR\\(([0-9, ]+)\\)\\)");
  private static final Pattern LABEL = Pattern.compile("HCC([0-9]{1,3})\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("-?[0-9]*\\.?[0-9]+");

  private HccPackageReader() {}

  /** Code, blanks, category. */
  static void readMap(SourceFile file, PackedTableWriter writer) {
    FaultList faults = HccReader.faults(file);
    int line = 0;
    for (String text : PublishedText.lines(file.content())) {
      line++;
      Matcher row = MAP_LINE.matcher(text.strip());
      if (row.matches()) {
        writer.add(
            RiskModel.MAP,
            ServiceCode.key(String.valueOf(row.group(1))),
            Integer.parseInt(row.group(2)));
      } else if (!text.isBlank()) {
        faults.add(line, "the line must be: diagnosis code, category");
      }
    }
    HccReader.done(writer, RiskModel.MAP, faults);
  }

  /** {@code %SET0(CC=17, HIER=%STR(18, 19))}. */
  static void readHierarchy(SourceFile file, PackedTableWriter writer) {
    Matcher drop = DROP.matcher(PublishedText.decode(file.content()));
    while (drop.find()) {
      for (String child : String.valueOf(drop.group(2)).split(",")) {
        writer.add(
            RiskModel.DROPS, Integer.parseInt(drop.group(1)), Integer.parseInt(child.strip()));
      }
    }
    HccReader.done(writer, RiskModel.DROPS, HccReader.faults(file));
  }

  /** {@code HCC1 ="…"}. */
  static void readLabels(SourceFile file, PackedTableWriter writer) {
    Matcher label = LABEL.matcher(PublishedText.decode(file.content()));
    while (label.find()) {
      writer.add(
          RiskModel.LABELS,
          Integer.parseInt(label.group(1)),
          writer.string(String.valueOf(label.group(2)).strip()));
    }
    HccReader.done(writer, RiskModel.LABELS, HccReader.faults(file));
  }

  /** A line of names, a line of as many values. */
  static void readCoefficients(SourceFile file, PackedTableWriter writer) {
    FaultList faults = HccReader.faults(file);
    List<CsvRow> rows = CsvRow.all(file, faults);
    if (rows.size() != 2 || rows.get(0).cells().size() != rows.get(1).cells().size()) {
      faults.add("the file must have a line of names and a line of as many values");
    } else {
      for (int i = 0; i < rows.get(0).cells().size(); i++) {
        String value = rows.get(1).cell(i);
        if (VALUE.matcher(value).matches()) {
          HccReader.coefficient(writer, rows.get(0).cell(i), value);
        } else {
          faults.add(2, "value " + (i + 1) + " must be a number");
        }
      }
    }
    HccReader.done(writer, RiskModel.COEFFICIENTS, faults);
  }
}
