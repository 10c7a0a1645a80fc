package org.opencac.codeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the XML of the ICD-10-PCS Index; all faults of the file at once. */
final class ProcedureIndexReader {
  private static final Pattern CODES = Pattern.compile("[0-9A-HJ-NP-Z]{2,7}");

  private final XmlCursor xml;
  private final FaultList faults;
  private final List<ProcedureIndexEntry> entries = new ArrayList<>();

  private ProcedureIndexReader(String source, byte[] content) {
    this.xml = new XmlCursor(source, content);
    this.faults = new FaultList(source, "PROCEDURE_INDEX", "get the file again from its publisher");
  }

  /** The lines that lead somewhere, in order; throws with every fault. */
  static List<ProcedureIndexEntry> read(String source, byte[] content) {
    ProcedureIndexReader reader = new ProcedureIndexReader(source, content);
    reader.letters();
    if (reader.entries.isEmpty()) {
      reader.faults.add("the file has no main terms");
    }
    reader.faults.throwIfAny();
    return reader.entries;
  }

  private void letters() {
    xml.root();
    while (xml.nextChild()) {
      if (!xml.name().equals("letter")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        if (xml.name().equals("mainTerm")) {
          term(List.of());
        } else {
          xml.skip();
        }
      }
    }
  }

  private void term(List<String> above) {
    int line = xml.line();
    List<String> path = new ArrayList<>(above);
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> path.add(xml.text());
        case "see", "use" -> reference(line, path);
        case "code", "codes", "tab" -> lead(line, path, "", xml.text());
        case "term" -> term(path);
        default -> xml.skip();
      }
    }
  }

  /** Words with the characters of a table or a value printed behind them. */
  private void reference(int line, List<String> path) {
    StringBuilder codes = new StringBuilder();
    String all = xml.text();
    int end = all.length();
    while (end > 0 && " 0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".indexOf(all.charAt(end - 1)) >= 0) {
      end--;
    }
    String tail = all.substring(end).strip();
    if (tail.length() >= 3 && CODES.matcher(tail.replace(" ", "")).matches()) {
      codes.append(tail);
    } else {
      end = all.length();
    }
    lead(line, path, all.substring(0, end).strip(), codes.toString());
  }

  private void lead(int line, List<String> path, String reference, String printed) {
    List<String> codes =
        printed.isBlank() ? List.of() : Arrays.asList(printed.strip().split("[ ,]+"));
    if (path.isEmpty()) {
      faults.add(line, "a term of the Index must have a title");
    } else if (!codes.stream().allMatch(code -> CODES.matcher(code).matches())) {
      faults.add(line, "a code of the Index must be two to seven characters");
    } else {
      entries.add(new ProcedureIndexEntry(path, reference, codes));
    }
  }
}
