package org.opencac.codeset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the quarterly file of HCPCS Level II in its spreadsheet form: a heading row with the code,
 * the kind of record, the long and short description and the termination date, and the same records
 * as in the fixed-width form, which read them in the end.
 */
final class HcpcsSheetReader {
  private static final int WIDTH = 292;

  private HcpcsSheetReader() {}

  /** Reads a workbook; throws with every faulty row. */
  static HcpcsFixedWidthReader read(String source, byte[] content) {
    FaultList faults =
        new FaultList(source, "HCPCS_SHEET", "get the workbook again from its publisher");
    List<List<String>> rows = SpreadsheetRows.read(content).orElse(List.of());
    int heading = -1;
    List<String> columns = List.of();
    for (int i = 0; i < rows.size() && heading < 0; i++) {
      columns =
          rows.get(i).stream().map(c -> PublishedText.tidy(c).toUpperCase(Locale.ROOT)).toList();
      heading = columns.contains("HCPC") && columns.contains("LONG DESCRIPTION") ? i : -1;
    }
    if (heading < 0) {
      faults.add("no row has the headings HCPC and LONG DESCRIPTION");
      faults.throwIfAny();
    }
    StringBuilder fixed = new StringBuilder();
    for (int i = 0; i < heading; i++) {
      fixed.append('\n');
    }
    fixed.append('\n');
    for (List<String> row : rows.subList(heading + 1, rows.size())) {
      for (String line : lines(row, columns)) {
        fixed.append(line).append('\n');
      }
    }
    return HcpcsFixedWidthReader.read(source, fixed.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One record, its long text divided where the fixed form has no room for it. */
  private static List<String> lines(List<String> row, List<String> columns) {
    String code = cell(row, columns, "HCPC");
    if (code.isEmpty()) {
      return List.of("");
    }
    String kind = cell(row, columns, "RECID");
    String text = PublishedText.tidy(cell(row, columns, "LONG DESCRIPTION"));
    boolean modifier = code.length() == 2;
    List<String> lines = new ArrayList<>();
    int at = 0;
    do {
      int end = end(text, at);
      StringBuilder line = new StringBuilder(" ".repeat(WIDTH));
      put(line, 1, modifier ? "   " + code : code);
      String first = kind.isEmpty() ? modifier ? "7" : "3" : kind;
      put(line, 11, at == 0 ? first : modifier ? "8" : "4");
      put(line, 12, text.substring(at, end));
      put(line, 92, cut(cell(row, columns, "SHORT DESCRIPTION"), 28));
      put(line, 285, cut(cell(row, columns, "TERM DT"), 8));
      lines.add(line.toString());
      at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    } while (at < text.length());
    return lines;
  }

  /** Where a line of at most 80 characters ends: before a word that does not fit. */
  private static int end(String text, int at) {
    if (text.length() - at <= 80) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', at + 80);
    return blank > at ? blank : at + 80;
  }

  private static void put(StringBuilder line, int column, String text) {
    line.replace(column - 1, column - 1 + text.length(), text);
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  private static String cell(List<String> row, List<String> columns, String name) {
    int index = columns.indexOf(name);
    return index < 0 || index >= row.size() ? "" : row.get(index).strip();
  }
}
