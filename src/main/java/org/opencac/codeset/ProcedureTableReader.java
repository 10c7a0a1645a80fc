package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the XML of the ICD-10-PCS tables; all faults of the file at once. */
final class ProcedureTableReader {
  private static final Pattern CHARACTER = Pattern.compile("[0-9A-HJ-NP-Z]");

  private final XmlCursor xml;
  private final FaultList faults;

  private ProcedureTableReader(String source, byte[] content) {
    this.xml = new XmlCursor(source, content);
    this.faults = new FaultList(source, "PROCEDURE_TABLE", "get the file again from its publisher");
  }

  /** The tables in order; throws with every fault. */
  static List<ProcedureTable> read(String source, byte[] content) {
    return new ProcedureTableReader(source, content).tables();
  }

  private List<ProcedureTable> tables() {
    xml.root();
    List<ProcedureTable> tables = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("pcsTable")) {
        table(tables);
      } else {
        xml.skip();
      }
    }
    if (tables.isEmpty()) {
      faults.add("the file has no tables");
    }
    faults.throwIfAny();
    return tables;
  }

  private void table(List<ProcedureTable> tables) {
    int line = xml.line();
    List<ProcedureValue> head = new ArrayList<>();
    List<ProcedureTable.Row> rows = new ArrayList<>();
    String definition = "";
    while (xml.nextChild()) {
      if (xml.name().equals("pcsRow")) {
        rows.add(row());
      } else if (xml.name().equals("axis")) {
        String[] defined = new String[] {""};
        ProcedureTable.Axis axis = axis(defined);
        if (axis.values().size() == 1) {
          head.add(axis.values().getFirst());
        }
        definition = defined[0].isEmpty() ? definition : defined[0];
      } else {
        xml.skip();
      }
    }
    if (head.size() != 3 || rows.isEmpty()) {
      faults.add(line, "a table must have three characters of one value each and at least a row");
      return;
    }
    tables.add(new ProcedureTable(head.get(0), head.get(1), head.get(2), definition, rows));
  }

  private ProcedureTable.Row row() {
    int line = xml.line();
    String stated = xml.attribute("codes");
    List<ProcedureTable.Axis> axes = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("axis")) {
        axes.add(axis(new String[1]));
      } else {
        xml.skip();
      }
    }
    int codes = 1;
    for (ProcedureTable.Axis axis : axes) {
      codes *= axis.values().size();
    }
    if (axes.size() != 4) {
      faults.add(line, "a row must have four characters, it has " + axes.size());
    } else if (!stated.isEmpty() && !stated.equals(Integer.toString(codes))) {
      faults.add(line, "the row says it has " + stated + " codes, its values make " + codes);
    }
    return new ProcedureTable.Row(axes);
  }

  private ProcedureTable.Axis axis(String[] definition) {
    String title = "";
    List<ProcedureValue> values = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "definition" -> definition[0] = xml.text();
        case "label" -> {
          int line = xml.line();
          String code = xml.attribute("code");
          String label = xml.text();
          if (!CHARACTER.matcher(code).matches() || label.isEmpty()) {
            faults.add(line, "a value must have one character (no I, no O) and a meaning");
          } else {
            values.add(new ProcedureValue(code.charAt(0), label));
          }
        }
        default -> xml.skip();
      }
    }
    return new ProcedureTable.Axis(title, values);
  }
}
