package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the Tabular List XML ({@code icd10cm-tabular}): chapters, sections, codes, their notes and
 * 7th characters. Introduction, section index and the table of visual impairment are left out.
 */
final class TabularReader {
  private final XmlCursor xml;
  private final FaultList faults;

  private TabularReader(String source, byte[] content) {
    this.xml = new XmlCursor(source, content);
    this.faults = new FaultList(source, "TABULAR_XML", "get the file again from its publisher");
  }

  /** The chapters; throws with every fault. */
  static List<TabularNode> read(String source, byte[] content) {
    return new TabularReader(source, content).chapters();
  }

  private List<TabularNode> chapters() {
    xml.root();
    if (xml.attribute("isAddenda").equals("true")) {
      faults.add("the file holds addenda, not the whole Tabular List");
    }
    List<TabularNode> chapters = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("chapter")) {
        chapters.add(node());
      } else {
        xml.skip();
      }
    }
    faults.throwIfAny();
    return chapters;
  }

  private TabularNode node() {
    String element = xml.name();
    String name = xml.attribute("id");
    int line = xml.line();
    String title = "";
    List<TabularNote> notes = new ArrayList<>();
    List<SeventhCharacter> seventh = new ArrayList<>();
    List<TabularNode> children = new ArrayList<>();
    while (xml.nextChild()) {
      String child = xml.name();
      switch (child) {
        case "name" -> name = xml.text();
        case "desc" -> title = xml.text();
        case "section", "diag" -> children.add(node());
        case "sevenChrDef" -> seventh(seventh, notes);
        default -> kind(child).ifPresentOrElse(found -> notes(found, notes), xml::skip);
      }
    }
    if (element.equals("chapter")) {
      name = "Chapter " + name;
    } else if (element.equals("diag")) {
      name = CodeSystem.undotted(name);
      if (CodeKey.of(name) == CodeKey.NONE) {
        faults.add(line, "a diagnosis must have a code as its name");
      }
    }
    return new TabularNode(name, title, notes, seventh, children);
  }

  private void notes(TabularNoteKind kind, List<TabularNote> notes) {
    while (xml.nextChild()) {
      String text = xml.text();
      if (!text.isEmpty()) {
        notes.add(new TabularNote(kind, text));
      }
    }
  }

  private void seventh(List<SeventhCharacter> seventh, List<TabularNote> notes) {
    while (xml.nextChild()) {
      String character = xml.attribute("char").strip();
      int line = xml.line();
      if (!xml.name().equals("extension")) {
        notes.add(new TabularNote(TabularNoteKind.SEVENTH_CHARACTER_NOTE, xml.text()));
      } else if (character.length() == 1 && CodeKey.of(character) != CodeKey.NONE) {
        seventh.add(new SeventhCharacter(character.charAt(0), xml.text()));
      } else {
        faults.add(line, "a 7th character must be one digit or capital letter");
        xml.skip();
      }
    }
  }

  private static Optional<TabularNoteKind> kind(String element) {
    return Optional.ofNullable(
        switch (element) {
          case "includes" -> TabularNoteKind.INCLUDES;
          case "inclusionTerm" -> TabularNoteKind.INCLUSION_TERM;
          case "excludes1" -> TabularNoteKind.EXCLUDES1;
          case "excludes2" -> TabularNoteKind.EXCLUDES2;
          case "codeFirst" -> TabularNoteKind.CODE_FIRST;
          case "useAdditionalCode" -> TabularNoteKind.USE_ADDITIONAL_CODE;
          case "codeAlso" -> TabularNoteKind.CODE_ALSO;
          case "notes" -> TabularNoteKind.NOTE;
          case "sevenChrNote" -> TabularNoteKind.SEVENTH_CHARACTER_NOTE;
          default -> null;
        });
  }
}
