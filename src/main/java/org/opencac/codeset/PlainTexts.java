package org.opencac.codeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The descriptors that the publisher of CPT writes for patients. They are licensed: they stay in a
 * file beside the release and are read only where the acknowledgement of a licence stands beside
 * them too. Stateless.
 */
final class PlainTexts {
  /** The file beside a release. */
  static final String FILE = "plain.tsv";

  /** The acknowledgement that the installation keeps. */
  static final String ACKNOWLEDGED = "licence.txt";

  private static final String HOLDER = "licence=";

  private PlainTexts() {}

  /** The content of the file: code and text of each line. */
  static String text(Map<String, String> texts) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(texts)
        .forEach((code, text) -> lines.append(code).append('\t').append(text).append('\n'));
    return lines.toString();
  }

  /** Whether the acknowledgement of a licence stands in the directory and names its holder. */
  static boolean acknowledged(Path directory) {
    Path file = directory.resolve(ACKNOWLEDGED);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .anyMatch(line -> line.startsWith(HOLDER) && line.length() > HOLDER.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts by code; none without file or without acknowledgement. */
  static Map<String, String> read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file) || !acknowledged(directory)) {
      return Map.of();
    }
    Map<String, String> texts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          texts.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
