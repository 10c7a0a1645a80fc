package org.opencac.codeset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the quarterly alpha-numeric file of HCPCS Level II as published (its record layout): code
 * in columns 1 to 5 (a modifier in 4 and 5), kind of record in 11 (3 code, 4 goes on, 7 modifier, 8
 * goes on), long description in 12 to 91, short description in 92 to 119, last valid day in 285 to
 * 292.
 */
final class HcpcsFixedWidthReader {
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{8}");

  private final FaultList faults;
  private final Map<String, StringBuilder> full = new TreeMap<>();
  private final Map<String, String> brief = new TreeMap<>();
  private final Map<String, Integer> lastDays = new TreeMap<>();
  private final Map<String, StringBuilder> modifiers = new TreeMap<>();

  private HcpcsFixedWidthReader(String source) {
    this.faults = new FaultList(source, "HCPCS_FILE", "get the file again from its publisher");
  }

  /** Reads a file; throws with every faulty line. */
  static HcpcsFixedWidthReader read(String source, byte[] content) {
    HcpcsFixedWidthReader reader = new HcpcsFixedWidthReader(source);
    int number = 0;
    for (String line : PublishedText.lines(content)) {
      number++;
      if (!line.isBlank()) {
        reader.line(number, line);
      }
    }
    if (reader.full.isEmpty()) {
      reader.faults.add("the file lists no codes");
    }
    reader.faults.throwIfAny();
    return reader;
  }

  /** The codes in their order. */
  List<ListedCode> codes() {
    List<ListedCode> codes = new ArrayList<>();
    full.forEach((code, text) ->
        codes.add(
            new ListedCode(
                code,
                true,
                brief.getOrDefault(code, text.toString()),
                PublishedText.tidy(text.toString()))));
    return codes;
  }

  /** The last valid day (days since 1970) of every code that has one. */
  Map<String, Integer> lastDays() {
    return lastDays;
  }

  /** The modifiers in their order. */
  List<Modifier> modifiers() {
    List<Modifier> list = new ArrayList<>();
    modifiers.forEach(
        (code, text) -> list.add(new Modifier(code, PublishedText.tidy(text.toString()))));
    return list;
  }

  private void line(int number, String line) {
    String code = part(line, 1, 5);
    String text = part(line, 12, 91) + " ";
    switch (part(line, 11, 11)) {
      case "3" -> {
        if (!CODE.matcher(code).matches()) {
          faults.add(number, "columns 1 to 5 must be a code like A0021");
        } else if (full.put(code, new StringBuilder(text)) != null) {
          faults.add(number, "code " + code + " is listed twice");
        }
        brief.put(code, part(line, 92, 119));
        lastDay(number, code, part(line, 285, 292));
      }
      case "4" -> goesOn(number, full, code, text);
      case "7" -> {
        if (MODIFIER.matcher(code).matches()) {
          modifiers.put(code, new StringBuilder(text));
        } else {
          faults.add(number, "columns 4 and 5 must be a modifier");
        }
      }
      case "8" -> goesOn(number, modifiers, code, text);
      default -> faults.add(number, "column 11 must be 3, 4, 7 or 8");
    }
  }

  private void goesOn(int number, Map<String, StringBuilder> texts, String code, String text) {
    StringBuilder begun = texts.get(code);
    if (begun == null) {
      faults.add(number, "the line goes on with a description that has not begun");
    } else {
      begun.append(text);
    }
  }

  private void lastDay(int number, String code, String day) {
    if (day.isEmpty() || day.chars().allMatch(c -> c == '0')) {
      return;
    }
    try {
      if (!DAY.matcher(day).matches()) {
        throw new DateTimeException("no date");
      }
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(day.substring(0, 4)),
              Integer.parseInt(day.substring(4, 6)),
              Integer.parseInt(day.substring(6)));
      lastDays.put(code, (int) date.toEpochDay());
    } catch (DateTimeException e) {
      faults.add(number, "columns 285 to 292 must be a date like 20240630");
    }
  }

  /** Columns counted from 1, both inclusive, without blanks around; lines may be cut at the end. */
  private static String part(String line, int first, int last) {
    return line.substring(Math.min(first - 1, line.length()), Math.min(last, line.length()))
        .strip();
  }
}
