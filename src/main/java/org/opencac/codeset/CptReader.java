package org.opencac.codeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the files that the publisher of CPT delivers to its licensees: code and text in each line,
 * divided by a tab or in fixed columns (code in 1 to 5, text from 7), with lines of notice before
 * them; and a plain CSV with the columns {@code code} and {@code long}, {@code medium}, {@code
 * short} or {@code consumer}. Faults name lines and never repeat their words, which are licensed.
 */
final class CptReader {
  private static final Pattern CODE = Pattern.compile("[0-9]{4}[0-9A-Z]");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
  private static final Pattern CODE_LIKE = Pattern.compile("[0-9]{3,5}[0-9A-Z]?");
  private static final int TEXT_COLUMN = 6;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final FaultList faults;

  private CptReader(String source) {
    this.faults =
        new FaultList(
            source,
            "CPT_FILE",
            "give the file as its publisher delivers it, or a CSV with code and text");
  }

  /** The text of every code; a consumer file has an identifier before the code. */
  static Map<String, String> texts(String source, byte[] content) {
    CptReader reader = new CptReader(source);
    Map<String, String> texts = new TreeMap<>();
    int number = 0;
    for (String line : PublishedText.lines(content)) {
      number++;
      reader.line(number, line, texts);
    }
    if (texts.isEmpty()) {
      reader.faults.add("the file lists no codes; its columns are not code and text");
    }
    reader.faults.throwIfAny();
    return texts;
  }

  private void line(int number, String line, Map<String, String> texts) {
    List<String> cells = line.indexOf('\t') >= 0 ? List.of(line.split("\t", -1)) : fixed(line);
    int column = -1;
    for (int i = 0; i < cells.size() - 1 && column < 0; i++) {
      column = CODE.matcher(cells.get(i).strip()).matches() ? i : -1;
    }
    if (column < 0) {
      if (!texts.isEmpty()
          && !line.isBlank()
          && !cells.isEmpty()
          && CODE_LIKE.matcher(cells.getFirst().strip()).matches()) {
        faults.add(number, "column 1 must be a code of five characters");
      }
      return;
    }
    String text = PublishedText.tidy(cells.get(cells.size() - 1));
    if (text.isEmpty()) {
      faults.add(number, "the code has no text");
    } else {
      texts.putIfAbsent(cells.get(column).strip(), text);
    }
  }

  private static List<String> fixed(String line) {
    return line.length() > TEXT_COLUMN
        ? List.of(line.substring(0, TEXT_COLUMN - 1), line.substring(TEXT_COLUMN - 1))
        : List.of(line);
  }

  /** The modifiers of a delivery: two characters, then a text. */
  static List<Modifier> modifiers(String source, byte[] content) {
    CptReader reader = new CptReader(source);
    Map<String, Modifier> modifiers = new TreeMap<>();
    for (String line : PublishedText.lines(content)) {
      int cut = line.indexOf('\t') >= 0 ? line.indexOf('\t') : Math.min(2, line.length());
      String number = line.substring(0, cut).strip();
      if (MODIFIER.matcher(number).matches()
          && cut < line.length()
          && Character.isWhitespace(line.charAt(cut))) {
        modifiers.putIfAbsent(
            number, new Modifier(number, PublishedText.tidy(line.substring(cut))));
      }
    }
    if (modifiers.isEmpty()) {
      reader.faults.add("the file lists no modifiers");
    }
    reader.faults.throwIfAny();
    return List.copyOf(modifiers.values());
  }

  /** Codes of a plain CSV. */
  static List<ListedCode> csv(String source, byte[] content) {
    CptReader reader = new CptReader(source);
    Map<String, ListedCode> codes = new TreeMap<>();
    try (CSVParser parser = CSVParser.parse(PublishedText.decode(content), FORMAT)) {
      List<String> columns = new ArrayList<>(parser.getHeaderNames());
      columns.replaceAll(name -> name.toLowerCase(Locale.ROOT));
      int code = columns.indexOf("code");
      int full = first(columns, "long", "medium", "consumer", "short");
      int brief = first(columns, "short", "medium", "long", "consumer");
      if (code < 0 || full < 0) {
        reader.faults.add("the columns must be code and long, medium, short or consumer");
      } else {
        for (CSVRecord row : parser) {
          reader.row((int) parser.getCurrentLineNumber(), row, code, full, brief, codes);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      reader.faults.add("the file is no valid CSV");
    }
    reader.faults.throwIfAny();
    return List.copyOf(codes.values());
  }

  private void row(
      int line, CSVRecord row, int code, int full, int brief, Map<String, ListedCode> codes) {
    if (!row.isConsistent()) {
      faults.add(line, "the row has " + row.size() + " columns");
    } else if (!CODE.matcher(row.get(code)).matches()) {
      faults.add(line, "the code must have five characters");
    } else if (row.get(full).isEmpty()) {
      faults.add(line, "the code has no text");
    } else {
      codes.put(row.get(code), new ListedCode(row.get(code), true, row.get(brief), row.get(full)));
    }
  }

  private static int first(List<String> columns, String... names) {
    for (String name : names) {
      if (columns.contains(name)) {
        return columns.indexOf(name);
      }
    }
    return -1;
  }

  /** Codes with the fullest and the briefest text that was delivered. */
  static List<ListedCode> combine(
      Map<String, String> full, Map<String, String> medium, Map<String, String> brief) {
    List<ListedCode> codes = new ArrayList<>();
    full.forEach((code, text) ->
        codes.add(
            new ListedCode(
                code, true, brief.getOrDefault(code, medium.getOrDefault(code, text)), text)));
    return codes;
  }
}
