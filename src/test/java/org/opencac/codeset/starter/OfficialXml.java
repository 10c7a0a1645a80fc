package org.opencac.codeset.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the starter release in the official XML formats. */
final class OfficialXml {
  private static final String VERSION = "2026-starter";

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  private int depth;

  private OfficialXml() {}

  /** The Tabular List. */
  static String tabular(Map<Integer, AuthoredCode> chapters) {
    OfficialXml file = new OfficialXml();
    file.open("ICD10CM.tabular");
    file.element("version", VERSION);
    chapters.forEach((number, chapter) -> {
      file.open("chapter");
      file.element("name", String.valueOf(number));
      file.element("desc", chapter.title + " (" + chapter.name + ")");
      file.notes(chapter);
      for (AuthoredCode section : chapter.children.values()) {
        if (!section.children.isEmpty()) {
          file.open("section id=\"" + section.name + "\"");
          file.element("desc", section.title + " (" + section.name + ")");
          file.notes(section);
          section.children.values().forEach(file::code);
          file.close("section");
        }
      }
      file.close("chapter");
    });
    file.close("ICD10CM.tabular");
    return file.xml.toString();
  }

  /** The Alphabetic Index or the External Cause Index. */
  static String index(String title, Map<String, AuthoredTerm> terms) {
    OfficialXml file = new OfficialXml();
    file.open("ICD10CM.index");
    file.element("version", VERSION);
    file.element("title", title);
    file.letters(terms);
    file.close("ICD10CM.index");
    return file.xml.toString();
  }

  /** The Neoplasm Table or the table of drugs; the first heading is that of the rows. */
  static String table(List<String> headings, Map<String, AuthoredTerm> rows) {
    OfficialXml file = new OfficialXml();
    file.open("ICD10CM.index");
    file.element("version", VERSION);
    file.open("indexHeading");
    for (int column = 1; column <= headings.size(); column++) {
      file.line("<head col=\"" + column + "\">" + escaped(headings.get(column - 1)) + "</head>");
    }
    file.close("indexHeading");
    file.letters(rows);
    file.close("ICD10CM.index");
    return file.xml.toString();
  }

  private void letters(Map<String, AuthoredTerm> terms) {
    Map<String, List<AuthoredTerm>> letters = new TreeMap<>();
    for (AuthoredTerm term : terms.values()) {
      String first = term.title.substring(0, 1).toUpperCase(Locale.ROOT);
      letters
          .computeIfAbsent(first.matches("[A-Z]") ? first : "#", l -> new ArrayList<>())
          .add(term);
    }
    letters.forEach((letter, mainTerms) -> {
      open("letter");
      element("title", letter);
      mainTerms.forEach(term -> term(term, 0));
      close("letter");
    });
  }

  private void term(AuthoredTerm term, int level) {
    String element = level == 0 ? "mainTerm" : "term";
    open(level == 0 ? element : element + " level=\"" + level + "\"");
    StringBuilder title = new StringBuilder(escaped(term.title));
    if (!term.modifiers.isEmpty()) {
      title.append("<nemod>(");
      title.append(escaped(String.join(") (", term.modifiers))).append(")</nemod>");
    }
    if (!term.tail.isEmpty()) {
      title.append(term.tail.startsWith(",") ? "" : " ").append(escaped(term.tail));
    }
    line("<title>" + title + "</title>");
    optional("see", term.see);
    optional("seeAlso", term.seeAlso);
    optional("code", term.code);
    optional("manif", term.manifestation);
    for (int i = 0; i < term.cells.size(); i++) {
      line("<cell col=\"" + (i + 2) + "\">" + escaped(term.cells.get(i)) + "</cell>");
    }
    term.children.values().forEach(child -> term(child, level + 1));
    close(element);
  }

  private void code(AuthoredCode code) {
    open("diag");
    element("name", code.name);
    element("desc", code.title);
    notes(code);
    code.children.values().forEach(this::code);
    close("diag");
  }

  private void notes(AuthoredCode code) {
    Map<String, List<String>> byElement = new TreeMap<>();
    for (AuthoredCode.Note note : code.notes) {
      byElement.computeIfAbsent(note.element(), e -> new ArrayList<>()).add(note.text());
    }
    byElement.forEach((element, texts) -> {
      open(element);
      texts.forEach(text -> element("note", text));
      close(element);
    });
    if (!code.seventhCharacters.isEmpty()) {
      open("sevenChrDef");
      code.seventhCharacters.forEach((character, meaning) ->
          line("<extension char=\"" + character + "\">" + escaped(meaning) + "</extension>"));
      close("sevenChrDef");
    }
  }

  private void open(String element) {
    line("<" + element + ">");
    depth++;
  }

  private void close(String element) {
    depth--;
    line("</" + element + ">");
  }

  private void element(String name, String text) {
    line("<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  private void optional(String name, String text) {
    if (!text.isEmpty()) {
      element(name, text);
    }
  }

  private void line(String text) {
    xml.append(" ".repeat(depth)).append(text).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
