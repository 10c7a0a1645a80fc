package org.opencac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of packages as it stands in {@code ARCHITECTURE.md}.
 *
 * @param rows by full package name, in the order of the table
 */
record PackageTable(Map<String, Row> rows) {
  static final String BASE = "org.opencac";
  private static final String HEADER =
      "| package | duty | central types | uses | third-party | words |";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /**
   * One package.
   *
   * @param name full name
   * @param uses full names of our packages it may import
   * @param thirdParty beginnings of the names of other packages it may import
   * @param words whether it may reveal text of a note
   */
  record Row(String name, List<String> uses, List<String> thirdParty, boolean words) {}

  /** Reads the table from the project's directory. */
  static PackageTable read() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("ARCHITECTURE.md"), StandardCharsets.UTF_8);
    int header = lines.indexOf(HEADER);
    if (header < 0) {
      throw new IllegalStateException("ARCHITECTURE.md must have the header " + HEADER);
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : lines.subList(header + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      Row row = row(line);
      if (rows.put(row.name(), row) != null) {
        throw new IllegalStateException(row.name() + " has two rows");
      }
    }
    return new PackageTable(rows);
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 8) {
      throw new IllegalStateException("a row must have 6 cells, got " + (cells.length - 2));
    }
    List<String> uses = quoted(cells[4]).stream().map(PackageTable::full).toList();
    boolean words =
        switch (cells[6].strip()) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new IllegalStateException("words must be yes or no: " + line);
        };
    return new Row(full(quoted(cells[1]).getFirst()), uses, quoted(cells[5]), words);
  }

  private static String full(String name) {
    return name.equals("(root)") ? BASE : BASE + "." + name;
  }

  private static List<String> quoted(String cell) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(cell);
    while (matcher.find()) {
      quoted.add(matcher.group(1));
    }
    return quoted;
  }

  /** The table without a row, to show that the row matters. */
  PackageTable without(String name) {
    Map<String, Row> fewer = new LinkedHashMap<>(rows);
    fewer.remove(name);
    return new PackageTable(fewer);
  }

  /** The table with a row that allows nothing, to show that what it allows matters. */
  PackageTable withBare(String name) {
    Map<String, Row> barer = new LinkedHashMap<>(rows);
    barer.put(name, new Row(name, List.of(), List.of(), false));
    return new PackageTable(barer);
  }
}
