package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;

/** Reads the XML of the ICD-10-PCS definitions and keys; all faults of the file at once. */
final class ProcedureKeyReader {
  private final XmlCursor xml;
  private final FaultList faults;
  private final List<ProcedureKey> keys = new ArrayList<>();

  private ProcedureKeyReader(String source, byte[] content) {
    this.xml = new XmlCursor(source, content);
    this.faults = new FaultList(source, "PROCEDURE_KEY", "get the file again from its publisher");
  }

  /** The entries in order; throws with every fault. */
  static List<ProcedureKey> read(String source, byte[] content) {
    ProcedureKeyReader reader = new ProcedureKeyReader(source, content);
    reader.sections();
    if (reader.keys.isEmpty()) {
      reader.faults.add("the file has no definitions");
    }
    reader.faults.throwIfAny();
    return reader.keys;
  }

  private void sections() {
    xml.root();
    while (xml.nextChild()) {
      if (!xml.name().equals("section")) {
        xml.skip();
        continue;
      }
      String section = xml.attribute("code");
      while (xml.nextChild()) {
        if (xml.name().equals("axis")) {
          axis(section);
        } else {
          xml.skip();
        }
      }
    }
  }

  private void axis(String section) {
    String title = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "terms" -> terms(section, title);
        default -> xml.skip();
      }
    }
  }

  private void terms(String section, String axis) {
    int line = xml.line();
    List<String> labels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String definition = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> labels.add(xml.text());
        case "includes" -> words.add(xml.text());
        case "definition" -> definition = xml.text();
        default -> xml.skip();
      }
    }
    if (labels.isEmpty()) {
      faults.add(line, "an entry of the key must name a value");
    } else {
      keys.add(new ProcedureKey(section, axis, labels, words, definition));
    }
  }
}
