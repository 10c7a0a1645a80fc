package org.opencac.codeset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencac.fault.BadInputException;

/**
 * The text file beside a snapshot that keeps tables, keys and Index of an ICD-10-PCS release: one
 * record a line, cells separated by tabs, lists by unit separators, values by record separators.
 */
final class ProcedureFile {
  /** Its file name. */
  static final String FILE = "procedures.txt";

  private static final String VERSION = "procedures 1";
  private static final String TAB = "\t";
  private static final String UNIT = "\u001f";

  private ProcedureFile() {}

  /** The text of the file. */
  static String text(ProcedureContent content) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    for (ProcedureTable table : content.tables()) {
      line(
          text,
          "table",
          value(table.section()),
          value(table.system()),
          value(table.operation()),
          table.definition());
      for (ProcedureTable.Row row : table.rows()) {
        List<String> cells = new ArrayList<>(List.of("row"));
        for (ProcedureTable.Axis axis : row.axes()) {
          cells.add(axis.title());
          cells.add(String.join(UNIT, axis.values().stream().map(ProcedureFile::value).toList()));
        }
        line(text, cells.toArray(String[]::new));
      }
    }
    for (ProcedureKey key : content.keys()) {
      line(
          text,
          "key",
          key.section(),
          key.axis(),
          String.join(UNIT, key.labels()),
          String.join(UNIT, key.words()),
          key.definition());
    }
    for (ProcedureIndexEntry entry : content.index()) {
      line(
          text,
          "index",
          String.join(UNIT, entry.path()),
          entry.reference(),
          String.join(UNIT, entry.codes()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join(TAB, cells)).append('\n');
  }

  private static String value(ProcedureValue value) {
    return value.character() + value.label();
  }

  /** Reads the file of an installed release; nothing when it has none. */
  static ProcedureContent read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return ProcedureContent.NONE;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw damaged(file);
    }
    if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
      throw damaged(file);
    }
    List<ProcedureTable> tables = new ArrayList<>();
    List<ProcedureKey> keys = new ArrayList<>();
    List<ProcedureIndexEntry> index = new ArrayList<>();
    List<ProcedureTable.Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(TAB, -1);
      switch (cells.length < 4 ? "" : cells[0]) {
        case "table" -> {
          rows = new ArrayList<>();
          tables.add(
              new ProcedureTable(
                  value(cells[1]), value(cells[2]), value(cells[3]), cells[4], List.of()));
        }
        case "row" -> {
          rows.add(row(cells));
          ProcedureTable table = tables.removeLast();
          tables.add(
              new ProcedureTable(
                  table.section(), table.system(), table.operation(), table.definition(), rows));
        }
        case "key" ->
            keys.add(
                new ProcedureKey(cells[1], cells[2], list(cells[3]), list(cells[4]), cells[5]));
        case "index" ->
            index.add(new ProcedureIndexEntry(list(cells[1]), cells[2], list(cells[3])));
        default -> throw damaged(file);
      }
    }
    return new ProcedureContent(tables, keys, index);
  }

  private static ProcedureTable.Row row(String[] cells) {
    List<ProcedureTable.Axis> axes = new ArrayList<>();
    for (int i = 1; i + 1 < cells.length; i += 2) {
      axes.add(
          new ProcedureTable.Axis(
              cells[i], list(cells[i + 1]).stream().map(ProcedureFile::value).toList()));
    }
    return new ProcedureTable.Row(axes);
  }

  private static ProcedureValue value(String text) {
    return new ProcedureValue(text.charAt(0), text.substring(1));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(UNIT, -1));
  }

  private static BadInputException damaged(Path file) {
    return new BadInputException(
        "PROCEDURES_DAMAGED",
        file.toString(),
        "the compiled tables cannot be read",
        "install the release again (cac codesets install)");
  }
}
