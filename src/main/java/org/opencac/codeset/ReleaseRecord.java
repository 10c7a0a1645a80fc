package org.opencac.codeset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.opencac.fault.BadInputException;

/**
 * The small text file beside a snapshot that says what it is: one {@code name=value} a line.
 *
 * @param release the release
 * @param snapshotChecksum SHA-256 of the snapshot
 */
record ReleaseRecord(Release release, String snapshotChecksum) {
  /** Its file name. */
  static final String FILE = Description.FILE;

  /** The text of the file. */
  String text() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("system", release.system().label());
    values.put("publisher", release.publisher());
    values.put("edition", release.edition());
    values.put("effectiveFrom", release.effectiveFrom().toString());
    values.put("effectiveTo", release.effectiveTo().toString());
    values.put("snapshot", snapshotChecksum);
    return new Description(values, release.checksums()).text();
  }

  /** Reads the file in a directory of an installed release. */
  static ReleaseRecord read(Path directory) {
    try {
      Description found = Description.read(directory);
      return new ReleaseRecord(
          new Release(
              CodeSystem.of(found.value("system")).orElseThrow(),
              found.value("publisher"),
              found.value("edition"),
              found.date("effectiveFrom"),
              found.date("effectiveTo"),
              new TreeMap<>(found.checksums())),
          found.value("snapshot"));
    } catch (IOException
        | NoSuchElementException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new BadInputException(
          "RELEASE_DAMAGED",
          directory.resolve(FILE).toString(),
          "the description of the installed release is damaged",
          "install the release again (cac codesets install)");
    }
  }
}
