package org.opencac.codeset;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opencac.fault.BadInputException;

/**
 * Walks through an XML file element by element. A file that declares a document type is refused, so
 * that no entity, inside or outside, is ever resolved. Not safe to share between threads.
 */
final class XmlCursor {
  private final String source;
  private final XMLStreamReader reader;

  XmlCursor(String source, byte[] content) {
    this.source = source;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException e) {
      throw malformed(1);
    }
  }

  /** Moves to the root element and gives its name. */
  String root() {
    while (advance() != XMLStreamConstants.START_ELEMENT) {
      // Comments and blanks before the root.
    }
    return reader.getLocalName();
  }

  /** Moves to the next child of the current element; false when its end is reached. */
  boolean nextChild() {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Name of the current element. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the current element; empty when absent. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Line of the current position, from 1. */
  int line() {
    return reader.getLocation().getLineNumber();
  }

  /** Leaves the current element and all it contains. */
  void skip() {
    text();
  }

  /** The text of the current element and of all it contains; leaves it. */
  String text() {
    return texts("")[0];
  }

  /**
   * The text of the current element in two: what stands outside child elements of this name, and
   * what stands inside them; leaves the element.
   */
  String[] texts(String apart) {
    StringBuilder outside = new StringBuilder();
    StringBuilder inside = new StringBuilder();
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return new String[] {
          PublishedText.tidy(outside.toString()), PublishedText.tidy(inside.toString())
        };
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean separate = reader.getLocalName().equals(apart);
        (separate ? inside : outside).append(separate ? text() + " " : text());
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        outside.append(reader.getText());
      }
    }
  }

  private int advance() {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw malformed(e.getLocation() == null ? line() : e.getLocation().getLineNumber());
    }
    if (event == XMLStreamConstants.DTD) {
      throw new BadInputException(
          "XML_DOCUMENT_TYPE",
          source + ":" + line(),
          "the file declares a document type; external entities are never loaded",
          "get the file again from its publisher, published code sets have no such declaration");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw malformed(line());
    }
    return event;
  }

  private BadInputException malformed(int line) {
    return new BadInputException(
        "XML_MALFORMED",
        source + ":" + line,
        "the file is not well-formed XML here",
        "get the file again from its publisher");
  }
}
