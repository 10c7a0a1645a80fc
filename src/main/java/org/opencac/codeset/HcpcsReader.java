package org.opencac.codeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the CSV files of HCPCS Level II: descriptions (code, Long or Short, text), dates (code,
 * termination date, other columns not used here) and modifiers (code, type, category, text).
 */
final class HcpcsReader {
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final FaultList faults;

  private HcpcsReader(String source) {
    this.faults = new FaultList(source, "HCPCS_FILE", "get the file again from its publisher");
  }

  /** Every code with its descriptions, in order of the codes. */
  static List<ListedCode> readDescriptions(String source, byte[] content) {
    return new HcpcsReader(source).descriptions(content);
  }

  /** The last valid day (days since 1970) of every code that has one. */
  static Map<String, Integer> readLastDays(String source, byte[] content) {
    return new HcpcsReader(source).lastDays(content);
  }

  /** The modifiers in order of their codes. */
  static List<Modifier> readModifiers(String source, byte[] content) {
    return new HcpcsReader(source).modifiers(content);
  }

  private List<ListedCode> descriptions(byte[] content) {
    Map<String, String> full = new TreeMap<>();
    Map<String, String> brief = new TreeMap<>();
    for (Map.Entry<Integer, CSVRecord> row : rows(content, 3).entrySet()) {
      String code = row.getValue().get(0);
      String type = row.getValue().get(1).toLowerCase(Locale.ROOT);
      String text = PublishedText.tidy(row.getValue().get(2));
      if (!CODE.matcher(code).matches()) {
        faults.add(row.getKey(), "column 1 must be a code like A0021");
      } else if (!type.equals("long") && !type.equals("short")) {
        faults.add(row.getKey(), "column 2 must be Long or Short");
      } else if ((type.equals("long") ? full : brief).put(code, text) != null) {
        faults.add(row.getKey(), "code " + code + " has two " + type + " descriptions");
      }
    }
    List<ListedCode> codes = new ArrayList<>();
    full.forEach((code, text) ->
        codes.add(new ListedCode(code, true, brief.getOrDefault(code, text), text)));
    if (codes.isEmpty()) {
      faults.add("the file lists no codes");
    }
    faults.throwIfAny();
    return codes;
  }

  private Map<String, Integer> lastDays(byte[] content) {
    Map<String, Integer> days = new TreeMap<>();
    for (Map.Entry<Integer, CSVRecord> row : rows(content, 2).entrySet()) {
      String date = row.getValue().get("date_term");
      try {
        if (!date.isEmpty()) {
          days.put(row.getValue().get(0), (int) LocalDate.parse(date).toEpochDay());
        }
      } catch (DateTimeParseException e) {
        faults.add(row.getKey(), "date_term must be a date like 2024-06-30");
      }
    }
    faults.throwIfAny();
    return days;
  }

  private List<Modifier> modifiers(byte[] content) {
    Map<String, Modifier> modifiers = new TreeMap<>();
    for (Map.Entry<Integer, CSVRecord> row : rows(content, 4).entrySet()) {
      String code = row.getValue().get(0);
      if (MODIFIER.matcher(code).matches()) {
        modifiers.putIfAbsent(code, new Modifier(code, PublishedText.tidy(row.getValue().get(3))));
      } else {
        faults.add(row.getKey(), "column 1 must be a modifier of two characters");
      }
    }
    faults.throwIfAny();
    return List.copyOf(modifiers.values());
  }

  /** Complete rows by their line number; a row with too few columns is a fault. */
  private Map<Integer, CSVRecord> rows(byte[] content, int columns) {
    Map<Integer, CSVRecord> rows = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(PublishedText.decode(content), FORMAT)) {
      int line = (int) parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        if (row.isConsistent() && row.size() >= columns) {
          rows.put(line, row);
        } else {
          faults.add(line, "the row has " + row.size() + " columns");
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add("the file is no valid CSV");
    }
    return rows;
  }
}
