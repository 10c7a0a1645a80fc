package org.opencac.codeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Index XML in its four forms: Alphabetic Index, external causes, Neoplasm Table, table
 * of drugs and chemicals. A cell of a table becomes a term below its row, named after its column;
 * cells without a code ({@code --}) are left out.
 */
final class IndexReader {
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9A-Z]{2}[0-9A-Z.]*-?");

  private final XmlCursor xml;
  private final FaultList faults;
  private final Map<String, String> columns = new HashMap<>();

  private IndexReader(String source, byte[] content) {
    this.xml = new XmlCursor(source, content);
    this.faults = new FaultList(source, "INDEX_XML", "get the file again from its publisher");
  }

  /** The main terms; throws with every fault. */
  static List<IndexTerm> read(String source, byte[] content) {
    return new IndexReader(source, content).mainTerms();
  }

  private List<IndexTerm> mainTerms() {
    xml.root();
    if (xml.attribute("isAddenda").equals("true")) {
      faults.add("the file holds addenda, not the whole Index");
    }
    List<IndexTerm> terms = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "indexHeading" -> heading();
        case "letter" -> letter(terms);
        default -> xml.skip();
      }
    }
    faults.throwIfAny();
    return terms;
  }

  private void heading() {
    while (xml.nextChild()) {
      columns.put(xml.attribute("col"), xml.text());
    }
  }

  private void letter(List<IndexTerm> terms) {
    while (xml.nextChild()) {
      if (xml.name().equals("mainTerm")) {
        terms.add(term());
      } else {
        xml.skip();
      }
    }
  }

  private IndexTerm term() {
    int line = xml.line();
    IndexLevel level = new IndexLevel("", List.of());
    String code = "";
    String manifestation = "";
    List<String> see = new ArrayList<>();
    List<String> seeAlso = new ArrayList<>();
    List<IndexTerm> children = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> level = level(xml.texts("nemod"));
        case "code" -> code = code(line);
        case "manif" -> {
          String bracketed = xml.text();
          if (CODE.matcher(bracketed).matches()) {
            manifestation = bracketed;
          } else if (!bracketed.isEmpty()) {
            // Words in square brackets are synonyms of the title.
            level = withModifier(level, bracketed);
          }
        }
        case "see" -> see.add(xml.text());
        case "seecat" -> see.add("category " + xml.text());
        case "subcat" -> see.add("subcategory " + xml.text());
        case "seeAlso" -> seeAlso.add(xml.text());
        case "cell" -> cell(line, children);
        case "term" -> children.add(term());
        default -> xml.skip();
      }
    }
    if (level.title().isEmpty()) {
      faults.add(line, "a term of the Index must have a title");
    }
    return new IndexTerm(
        level, code, manifestation, String.join("; ", see), String.join("; ", seeAlso), children);
  }

  private void cell(int line, List<IndexTerm> children) {
    String column = columns.getOrDefault(xml.attribute("col"), "");
    if (column.isEmpty()) {
      faults.add(line, "a cell of the table must be in a column that has a heading");
    }
    String code = code(line);
    if (!code.isEmpty()) {
      IndexLevel level = new IndexLevel(column, List.of());
      children.add(new IndexTerm(level, code, "", "", "", List.of()));
    }
  }

  private String code(int line) {
    String code = xml.text();
    if (code.isEmpty() || code.equals("-") || code.equals("--")) {
      return "";
    }
    if (!CODE.matcher(code).matches()) {
      faults.add(line, "a code of the Index must be written like A00.0 or A00.-");
    }
    return code;
  }

  private static IndexLevel withModifier(IndexLevel level, String words) {
    List<String> modifiers = new ArrayList<>(level.nonessentialModifiers());
    modifiers.add(words);
    return new IndexLevel(level.title(), modifiers);
  }

  private static IndexLevel level(String[] titleAndModifiers) {
    List<String> modifiers = new ArrayList<>();
    Matcher matcher = IN_PARENTHESES.matcher(titleAndModifiers[1]);
    while (matcher.find()) {
      String words = matcher.group(1).strip();
      if (!words.isEmpty()) {
        modifiers.add(words);
      }
    }
    if (titleAndModifiers[0].isEmpty() && !modifiers.isEmpty()) {
      // A subterm that is all in parentheses: its words are the title.
      return new IndexLevel(String.join(" ", modifiers), List.of());
    }
    // What stands between the parentheses belongs to the title: "and (on) chronic (congestive)".
    String between = IN_PARENTHESES.matcher(titleAndModifiers[1]).replaceAll(" ");
    String title = (titleAndModifiers[0] + " " + between).strip().replaceAll("\\s+", " ");
    return new IndexLevel(title.replace(" ,", ","), modifiers);
  }
}
