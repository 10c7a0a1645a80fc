package org.opencac.codeset.starter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.fault.Fault;

/**
 * Reads the {@code *.tabular} authoring files: chapters, sections, codes with their notes. {@code
 * {1:right;2:left}} at the end of a code stands for a header and one code for each choice; its
 * meaning replaces {@code {}} in the title.
 */
final class TabularAuthoring {
  private static final Pattern CODE_LINE =
      Pattern.compile("([A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]*)?)((?:\\{[^}]*\\})?) *\\| *(.+)");
  private static final Pattern CHAPTER_LINE =
      Pattern.compile("chapter ([0-9]+) *\\| *([A-Z][0-9A-Z]{2}-[A-Z][0-9A-Z]{2}) *\\| *(.+)");
  private static final Pattern SECTION_LINE =
      Pattern.compile("section ([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?) *\\| *(.+)");
  private static final Pattern NOTE_LINE = Pattern.compile("  ([a-zA-Z0-9]+): *(.+)");
  private static final Map<String, String> SIDES =
      Map.of(
          "{side}", "{1:right;2:left;9:unspecified}",
          "{side0}", "{1:right;2:left;0:unspecified}",
          "{side3}", "{1:right;2:left;3:bilateral;9:unspecified}",
          "{side30}", "{1:right;2:left;3:bilateral;0:unspecified}");
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "includes", "includes",
          "inclusion", "inclusionTerm",
          "excludes1", "excludes1",
          "excludes2", "excludes2",
          "codeFirst", "codeFirst",
          "useAdditional", "useAdditionalCode",
          "codeAlso", "codeAlso",
          "note", "notes");

  /** Chapters by their number. */
  final Map<Integer, AuthoredCode> chapters = new TreeMap<>();

  /** All codes by their name with the dot. */
  final Map<String, AuthoredCode> codes = new TreeMap<>();

  private final List<Fault> faults;
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, AuthoredCode> sectionOfCategory = new LinkedHashMap<>();

  TabularAuthoring(List<Fault> faults) {
    this.faults = faults;
  }

  /** Reads one file. */
  void read(String source, List<String> lines) {
    AuthoredCode chapter = new AuthoredCode("", "");
    AuthoredCode section = new AuthoredCode("", "");
    AuthoredCode current = chapter;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      String where = source + ":" + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher chapterLine = CHAPTER_LINE.matcher(line);
      Matcher sectionLine = SECTION_LINE.matcher(line);
      Matcher codeLine = CODE_LINE.matcher(line);
      if (line.startsWith(" ")) {
        note(where, line, current);
      } else if (chapterLine.matches()) {
        chapter =
            chapters.computeIfAbsent(
                Integer.parseInt(chapterLine.group(1)),
                number -> new AuthoredCode(chapterLine.group(2), chapterLine.group(3)));
        current = chapter;
      } else if (sectionLine.matches()) {
        section =
            chapter.children.computeIfAbsent(
                sectionLine.group(1), id -> new AuthoredCode(id, sectionLine.group(2)));
        current = section;
      } else if (codeLine.matches()) {
        current = codeLine(where, codeLine, section);
      } else {
        fault(where, "the line is neither chapter, section, code nor note");
      }
    }
  }

  private AuthoredCode codeLine(String where, Matcher line, AuthoredCode section) {
    String stem = line.group(1).replaceAll("\\.$", "");
    String pattern = SIDES.getOrDefault(line.group(2), line.group(2));
    String title = line.group(3);
    if (section.name.isEmpty()) {
      fault(where, "a code must stand below a section");
    }
    if (pattern.isEmpty()) {
      if (title.contains("{")) {
        fault(where, "the title has a place to fill but the code has no choices");
      }
      return define(where, stem, title, section);
    }
    AuthoredCode header = codes.get(stem);
    if (header == null) {
      header = define(where, stem, tidy(title.replace("{}", "")), section);
    }
    for (String choice : pattern.substring(1, pattern.length() - 1).split(";")) {
      int colon = choice.indexOf(':');
      if (colon != 1) {
        fault(where, "a choice must be written like 1:right");
        continue;
      }
      String meaning = choice.substring(2).strip();
      String filled = title.contains("{}") ? title.replace("{}", meaning) : title + ", " + meaning;
      String code = stem.length() == 3 ? stem + "." + choice.charAt(0) : stem + choice.charAt(0);
      define(where, code, tidy(filled), section);
    }
    return header;
  }

  private AuthoredCode define(String where, String code, String title, AuthoredCode section) {
    AuthoredCode known = codes.get(code);
    if (known != null) {
      if (!known.title.equalsIgnoreCase(title)) {
        fault(where, code + " has another title at " + places.get(code));
      }
      return known;
    }
    AuthoredCode defined = new AuthoredCode(code, title);
    codes.put(code, defined);
    places.put(code, where);
    if (code.length() == 3) {
      sectionOfCategory.put(code, section);
    }
    return defined;
  }

  private void note(String where, String line, AuthoredCode current) {
    Matcher note = NOTE_LINE.matcher(line);
    if (!note.matches()) {
      fault(where, "a note must be written like '  excludes1: text'");
    } else if (note.group(1).equals("7th")) {
      current.seventhCharacters.putAll(seventhCharacters(where, note.group(2)));
    } else if (!ELEMENTS.containsKey(note.group(1))) {
      fault(where, "there is no note '" + note.group(1) + "'; known: " + ELEMENTS.keySet());
    } else {
      AuthoredCode.Note added =
          new AuthoredCode.Note(ELEMENTS.getOrDefault(note.group(1), ""), note.group(2).strip());
      if (!current.notes.contains(added)) {
        current.notes.add(added);
      }
    }
  }

  private Map<String, String> seventhCharacters(String where, String text) {
    if (text.startsWith("@")) {
      Map<String, String> set = SeventhCharacterSets.find(text.substring(1).strip());
      if (set.isEmpty()) {
        fault(where, "there is no set of 7th characters '" + text + "'");
      }
      return set;
    }
    Map<String, String> set = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      String definition = part.strip();
      if (definition.matches("[0-9A-Z] .+")) {
        set.put(definition.substring(0, 1), definition.substring(2).strip());
      } else {
        fault(where, "a 7th character must be written like 'A initial encounter'");
      }
    }
    return set;
  }

  /** Puts every code below the one above it; call once after the last file. */
  void link() {
    for (AuthoredCode code : codes.values()) {
      if (code.name.length() == 3) {
        AuthoredCode section = sectionOfCategory.get(code.name);
        if (section != null) {
          section.children.put(code.name, code);
        }
        continue;
      }
      String above = code.name.substring(0, code.name.length() - 1).replaceAll("\\.$", "");
      AuthoredCode parent = codes.get(above);
      if (parent == null) {
        fault(places.getOrDefault(code.name, ""), code.name + " needs the header " + above);
      } else {
        parent.children.put(code.name, code);
      }
    }
  }

  private void fault(String where, String what) {
    faults.add(new Fault("STARTER_TABULAR", where, what, "correct the authoring file"));
  }

  private static String tidy(String title) {
    return title
        .replaceAll("\\s+", " ")
        .replace(" ,", ",")
        .replaceAll("[, ]+$", "")
        .replaceAll(" (of|in|to|with|for|and|at)$", "")
        .replaceAll(",+", ",")
        .strip();
  }
}
