package org.opencac.codeset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of the first sheet of an Office Open XML workbook as texts, blank cells included. Reads
 * values only: no formulas, no styles, no external entities.
 */
final class SpreadsheetRows {
  private static final int LARGEST_PART = 200_000_000;

  private SpreadsheetRows() {}

  /** The rows; empty when it is no workbook. */
  static Optional<List<List<String>>> read(byte[] content) {
    byte[] sheet = new byte[0];
    List<String> shared = List.of();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          sheet = zip.readNBytes(LARGEST_PART);
        } else if (entry.getName().equals("xl/sharedStrings.xml")) {
          shared = texts(zip.readNBytes(LARGEST_PART), "si");
        }
      }
      return sheet.length == 0 ? Optional.empty() : Optional.of(rows(sheet, shared));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static XMLStreamReader reader(byte[] content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  /** The text below each element of a name. */
  private static List<String> texts(byte[] content, String name) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    XMLStreamReader xml = reader(content);
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    boolean letters = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside |= xml.getLocalName().equals(name);
        letters = xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.CHARACTERS && inside && letters) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        letters = false;
        if (xml.getLocalName().equals(name)) {
          texts.add(text.toString());
          text.setLength(0);
          inside = false;
        }
      }
    }
    return texts;
  }

  private static List<List<String>> rows(byte[] sheet, List<String> shared)
      throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    XMLStreamReader xml = reader(sheet);
    List<String> row = new ArrayList<>();
    int column = 0;
    boolean index = false;
    StringBuilder value = new StringBuilder();
    boolean inside = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            row = new ArrayList<>();
            column = 0;
          }
          case "c" -> {
            String at = Optional.ofNullable(xml.getAttributeValue(null, "r")).orElse("");
            column = at.isEmpty() ? column : column(at);
            index = "s".equals(xml.getAttributeValue(null, "t"));
            value.setLength(0);
          }
          case "v", "t" -> inside = true;
          default -> inside = false;
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inside) {
        value.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside = false;
        if (xml.getLocalName().equals("c")) {
          while (row.size() < column) {
            row.add("");
          }
          row.add(
              index ? shared.get(Integer.parseInt(value.toString().strip())) : value.toString());
          column++;
        } else if (xml.getLocalName().equals("row")) {
          rows.add(List.copyOf(row));
        }
      }
    }
    return rows;
  }

  /** The column of a reference: A1 is 0, AB7 is 27. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return Math.max(0, column - 1);
  }
}
