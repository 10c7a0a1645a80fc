package org.opencac.codeset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The small text file beside something installed that says what it is: one {@code name=value} a
 * line, then the checksum of each file that it was made from.
 *
 * @param values by name, in the order in which they are written
 * @param checksums SHA-256 of the sources, by file name
 */
public record Description(Map<String, String> values, Map<String, String> checksums) {
  /** Its file name. */
  public static final String FILE = "release.txt";

  private static final String SOURCE = "source ";

  /** The text of the file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> line(text, name, value));
    checksums.forEach((name, checksum) -> line(text, SOURCE + name, checksum));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  /** Reads the file in the directory of what is installed. */
  public static Description read(Path directory) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> checksums = new LinkedHashMap<>();
    for (String line : Files.readAllLines(directory.resolve(FILE), StandardCharsets.UTF_8)) {
      int equals = line.lastIndexOf('=');
      if (equals > 0 && line.startsWith(SOURCE)) {
        checksums.put(line.substring(SOURCE.length(), equals), line.substring(equals + 1));
      } else if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new Description(values, checksums);
  }

  /** A value; empty when there is none of the name. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Reads {@code 2025-10-01}; a formatter would cost a cold start tens of milliseconds. */
  public LocalDate date(String name) {
    String[] parts = value(name).split("-", -1);
    if (parts.length != 3) {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
