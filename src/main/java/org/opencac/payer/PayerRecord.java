package org.opencac.payer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.opencac.fault.BadInputException;

/**
 * The small text file beside a compiled table that says what it is: one {@code name=value} a line.
 *
 * @param release the edition
 * @param checksum SHA-256 of the compiled table
 */
record PayerRecord(PayerRelease release, String checksum) {
  static final String FILE = "release.txt";
  static final String TABLE = "table.bin";
  private static final String SOURCE = "source ";

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "table", release.table().slug());
    line(text, "publisher", release.publisher());
    line(text, "edition", release.edition());
    line(text, "effectiveFrom", release.effectiveFrom().toString());
    line(text, "effectiveTo", release.effectiveTo().toString());
    line(text, "rows", Integer.toString(release.rows()));
    line(text, "compiled", checksum);
    release.checksums().forEach((name, sum) -> line(text, SOURCE + name, sum));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  /** Reads the file in the directory of an edition. */
  static PayerRecord read(Path directory) {
    Path file = directory.resolve(FILE);
    Map<String, String> values = new TreeMap<>();
    Map<String, String> checksums = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int equals = line.lastIndexOf('=');
        if (equals > 0 && line.startsWith(SOURCE)) {
          checksums.put(line.substring(SOURCE.length(), equals), line.substring(equals + 1));
        } else if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return new PayerRecord(
          new PayerRelease(
              PayerTable.of(value(values, "table")).orElseThrow(),
              value(values, "publisher"),
              value(values, "edition"),
              LocalDate.parse(value(values, "effectiveFrom")),
              LocalDate.parse(value(values, "effectiveTo")),
              Integer.parseInt(value(values, "rows")),
              checksums),
          value(values, "compiled"));
    } catch (IOException
        | NoSuchElementException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new BadInputException(
          "TABLE_DAMAGED",
          file.toString(),
          "the description of the installed table is damaged",
          "install the table again (cac codesets install)");
    }
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
