package org.opencac.codeset;

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
 * The small text file beside a snapshot that says what it is: one {@code name=value} a line.
 *
 * @param release the release
 * @param snapshotChecksum SHA-256 of the snapshot
 */
record ReleaseRecord(Release release, String snapshotChecksum) {
  /** Its file name. */
  static final String FILE = "release.txt";

  private static final String SOURCE = "source ";

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "system", release.system().label());
    line(text, "publisher", release.publisher());
    line(text, "edition", release.edition());
    line(text, "effectiveFrom", release.effectiveFrom().toString());
    line(text, "effectiveTo", release.effectiveTo().toString());
    line(text, "snapshot", snapshotChecksum);
    release.checksums().forEach((name, checksum) -> line(text, SOURCE + name, checksum));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  /** Reads the file in a directory of an installed release. */
  static ReleaseRecord read(Path directory) {
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
      return new ReleaseRecord(
          new Release(
              CodeSystem.of(value(values, "system")).orElseThrow(),
              value(values, "publisher"),
              value(values, "edition"),
              date(value(values, "effectiveFrom")),
              date(value(values, "effectiveTo")),
              checksums),
          value(values, "snapshot"));
    } catch (IOException
        | NoSuchElementException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new BadInputException(
          "RELEASE_DAMAGED",
          file.toString(),
          "the description of the installed release is damaged",
          "install the release again (cac codesets install)");
    }
  }

  /** Reads {@code 2025-10-01}; a formatter would cost a cold start tens of milliseconds. */
  private static LocalDate date(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != 3) {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
