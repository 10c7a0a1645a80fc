package org.opencac.payer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.opencac.codeset.Description;
import org.opencac.fault.BadInputException;

/**
 * The small text file beside a compiled table that says what it is: one {@code name=value} a line.
 *
 * @param release the edition
 * @param checksum SHA-256 of the compiled table
 */
record PayerRecord(PayerRelease release, String checksum) {
  static final String FILE = Description.FILE;
  static final String TABLE = "table.bin";

  /** The text of the file. */
  String text() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("table", release.table().slug());
    values.put("publisher", release.publisher());
    values.put("edition", release.edition());
    values.put("effectiveFrom", release.effectiveFrom().toString());
    values.put("effectiveTo", release.effectiveTo().toString());
    values.put("rows", Integer.toString(release.rows()));
    values.put("compiled", checksum);
    return new Description(values, release.checksums()).text();
  }

  /** Reads the file in the directory of an edition. */
  static PayerRecord read(Path directory) {
    try {
      Description found = Description.read(directory);
      return new PayerRecord(
          new PayerRelease(
              PayerTable.of(found.value("table")).orElseThrow(),
              found.value("publisher"),
              found.value("edition"),
              found.date("effectiveFrom"),
              found.date("effectiveTo"),
              Integer.parseInt(found.value("rows")),
              new TreeMap<>(found.checksums())),
          found.value("compiled"));
    } catch (IOException
        | NoSuchElementException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new BadInputException(
          "TABLE_DAMAGED",
          directory.resolve(FILE).toString(),
          "the description of the installed table is damaged",
          "install the table again (cac codesets install)");
    }
  }
}
