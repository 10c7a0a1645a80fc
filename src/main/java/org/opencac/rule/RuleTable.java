package org.opencac.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/**
 * A rule file of tab-separated values: a header line, then one rule a line; lines that start with
 * {@code #} and blank lines are comments.
 *
 * @param name the file's name below {@code models/rules}
 * @param columns the columns of the header
 * @param rows the rules in file order
 */
public record RuleTable(String name, List<String> columns, List<Row> rows) {

  /** Copies the lists. */
  public RuleTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param line its line number in the file, from 1
   * @param columns the table's columns
   * @param cells its cells, as many as there are columns
   */
  public record Row(int line, List<String> columns, List<String> cells) {

    /** The cell of a column, empty when it was left blank. */
    public String get(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column named " + column);
      }
      return cells.get(index);
    }
  }

  /**
   * Reads a table from the program's resources.
   *
   * @param name path below {@code models/rules}, for example {@code sections.tsv}
   * @param allowed every column the reader knows, in any order; the first is required in each row
   * @throws BadInputException with all faults of the file
   */
  public static RuleTable read(String name, String... allowed) {
    try (InputStream in =
        Optional.ofNullable(RuleTable.class.getResourceAsStream("/rules/" + name))
            .orElseThrow(() ->
                new BadInputException(
                    "RULE_FILE_MISSING",
                    "models/rules/" + name,
                    "the rule file is missing",
                    "restore it and build again"))) {
      return parse(
          name,
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
          List.of(allowed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a table; {@link #read} says how. */
  static RuleTable parse(String name, BufferedReader reader, List<String> allowed)
      throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      if (columns.isEmpty()) {
        columns = List.copyOf(cells);
        for (String column : columns) {
          if (!allowed.contains(column)) {
            faults.add(
                new Fault(
                    "RULE_COLUMN",
                    where(name, number),
                    "unknown column '" + column + "'",
                    "use only " + String.join(", ", allowed)));
          }
        }
        continue;
      }
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      if (cells.size() > columns.size()) {
        faults.add(
            new Fault(
                "RULE_CELLS",
                where(name, number),
                "has " + cells.size() + " cells, the header has " + columns.size(),
                "remove the extra tabs"));
      } else if (cells.getFirst().isEmpty()) {
        faults.add(
            new Fault(
                "RULE_EMPTY",
                where(name, number),
                "the first column is empty",
                "fill it or delete the line"));
      } else {
        rows.add(new Row(number, columns, cells));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new RuleTable(name, columns, rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(8);
    int begin = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
      cells.add(line.substring(begin, tab).strip());
      begin = tab + 1;
    }
    cells.add(line.substring(begin).strip());
    return cells;
  }

  private static String where(String name, int line) {
    return "models/rules/" + name + ":" + line;
  }
}
