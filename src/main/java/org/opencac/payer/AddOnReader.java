package org.opencac.payer;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/**
 * Reads add-on codes with their primary codes. {@code CCCCC} as primary code means: the contractor
 * decides.
 */
final class AddOnReader {
  private static final String CONTRACTOR = "CCCCC";
  private static final Pattern LINE =
      Pattern.compile("([0-9A-Z]{5})\\s*([123])?\\s*([0-9A-Z]{5})(\\s.*)?");
  private static final Pattern DAY = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{6}(?![0-9])");

  private final FaultList faults;
  private final PackedTableWriter writer;

  private AddOnReader(SourceFile file, PackedTableWriter writer) {
    this.faults = new FaultList(file.where(), "AOC_FILE", "get the file again from its publisher");
    this.writer = writer;
  }

  /** CSV {@code primary_code,add_on_code,aoc_edit_type}. */
  static void readCsv(SourceFile file, PackedTableWriter writer) {
    AddOnReader reader = new AddOnReader(file, writer);
    for (CsvRow row : CsvRow.below(file, 3, reader.faults)) {
      reader.add(
          row.line(), row.cell(1), row.cell(0), row.cell(2), ServiceCode.ALWAYS, ServiceCode.NEVER);
    }
    reader.done();
  }

  /** Columns of text: add-on code, type, primary code, effective and deletion date if any. */
  static void readText(SourceFile file, PackedTableWriter writer) {
    AddOnReader reader = new AddOnReader(file, writer);
    int line = 0;
    for (String text : PublishedText.lines(file.content())) {
      line++;
      Matcher row = LINE.matcher(text.strip());
      if (row.matches()) {
        String type = row.group(2) == null ? "1" : row.group(2);
        String rest = row.group(4) == null ? "" : row.group(4);
        reader.dated(line, String.valueOf(row.group(1)), String.valueOf(row.group(3)), type, rest);
      } else if (!text.isBlank()) {
        reader.faults.add(line, "the line must be: add-on code, primary code, dates");
      }
    }
    reader.done();
  }

  private void dated(int line, String addOn, String primary, String type, String rest) {
    int begins = ServiceCode.ALWAYS;
    int ends = ServiceCode.NEVER;
    Matcher day = DAY.matcher(rest);
    try {
      if (day.find()) {
        begins = ServiceCode.day(day.group());
      }
      if (day.find()) {
        ends = ServiceCode.day(day.group());
      }
    } catch (DateTimeException e) {
      faults.add(line, "the dates must be like 20240401");
      return;
    }
    add(line, addOn, primary, type, begins, ends);
  }

  private void add(int line, String addOn, String primary, String type, int begins, int ends) {
    if (!ServiceCode.service(addOn)
        || !(ServiceCode.service(primary) || primary.equals(CONTRACTOR) || primary.isEmpty())) {
      faults.add(line, "add-on and primary code must be service codes of five characters");
    } else if (!type.matches("[123]")) {
      faults.add(line, "the type must be 1, 2 or 3");
    } else {
      writer.add(
          AddOnCodes.SECTION,
          ServiceCode.key(addOn),
          type.charAt(0) - '0',
          writer.string(primary.equals(CONTRACTOR) ? "" : primary),
          begins,
          ends);
    }
  }

  private void done() {
    if (writer.rows(AddOnCodes.SECTION) == 0) {
      faults.add("the file lists no add-on codes");
    }
    faults.throwIfAny();
  }
}
