package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.ProcedureTable;
import org.opencac.codeset.ProcedureValue;

/**
 * Tables for a release that was installed with its order file only: the meanings of characters are
 * read off the titles of its codes, which are composed by rule. What two titles that differ in one
 * character do not share is what the character means. Less exact than the published tables.
 */
final class TitledTables {
  private static final Map<Character, String> SECTIONS =
      Map.ofEntries(
          Map.entry('0', ProcedureName.SURGICAL),
          Map.entry('1', "Obstetrics"),
          Map.entry('2', "Placement"),
          Map.entry('3', "Administration"),
          Map.entry('4', "Measurement and Monitoring"),
          Map.entry('5', "Extracorporeal or Systemic Assistance and Performance"),
          Map.entry('6', "Extracorporeal or Systemic Therapies"),
          Map.entry('7', "Osteopathic"),
          Map.entry('8', "Other Procedures"),
          Map.entry('9', "Chiropractic"),
          Map.entry('B', "Imaging"),
          Map.entry('C', "Nuclear Medicine"),
          Map.entry('D', "Radiation Therapy"),
          Map.entry('F', "Physical Rehabilitation and Diagnostic Audiology"),
          Map.entry('G', "Mental Health"),
          Map.entry('H', "Substance Abuse Treatment"),
          Map.entry('X', "New Technology"));

  private static final Map<Character, String> APPROACHES =
      Map.of(
          '0', "Open",
          '3', "Percutaneous",
          '4', "Percutaneous Endoscopic",
          '7', "Via Natural or Artificial Opening",
          '8', "Via Natural or Artificial Opening Endoscopic",
          'F', "Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance",
          'X', "External");

  private static final Set<String> LINKING =
      Set.of(
          "of",
          "with",
          "using",
          "in",
          "to",
          "into",
          "from",
          "at",
          "approach",
          "matter",
          "bleeding",
          "on",
          "for");

  private static final String[] AXES = {"Body Part", "Approach", "Device", "Qualifier"};
  private static final String[] NOTHING = {"None", "None", "No Device", "No Qualifier"};
  private static final int FOURTH = ProcedureTables.TABLE;

  private TitledTables() {}

  /** The tables of a release, in order; one row each, as only the values matter here. */
  static List<ProcedureTable> of(CodeSet release) {
    Map<String, Map<String, String>> titles = new TreeMap<>();
    Map<String, String> headers = new TreeMap<>();
    for (Code code : release.codes()) {
      String text = code.code();
      if (text.length() == ProcedureTables.LENGTH) {
        titles
            .computeIfAbsent(text.substring(0, FOURTH), t -> new LinkedHashMap<>())
            .put(text, code.display());
      } else {
        headers.put(text, code.display());
      }
    }
    List<ProcedureTable> tables = new ArrayList<>();
    titles.forEach(
        (table, codes) -> tables.add(table(table, headers.getOrDefault(table, ""), codes)));
    return tables;
  }

  private static ProcedureTable table(String table, String header, Map<String, String> codes) {
    char section = table.charAt(0);
    int last = header.lastIndexOf(", ");
    String operation = header.substring(last + 1).strip();
    String before = last < 0 ? "" : header.substring(0, last);
    String sectionTitle = SECTIONS.getOrDefault(section, "");
    String system =
        before.startsWith(sectionTitle + ", ")
            ? before.substring(sectionTitle.length() + 2)
            : before;
    List<ProcedureTable.Axis> axes = new ArrayList<>();
    axes.add(new ProcedureTable.Axis(AXES[0], parts(operation, codes)));
    for (int position = FOURTH + 1; position < ProcedureTables.LENGTH; position++) {
      boolean approach = position == FOURTH + 1 && "01234789X".indexOf(section) >= 0;
      String axis = position == FOURTH + 1 && !approach ? "Contrast" : AXES[position - FOURTH];
      axes.add(new ProcedureTable.Axis(axis, values(position, approach, codes)));
    }
    return new ProcedureTable(
        new ProcedureValue(section, sectionTitle),
        new ProcedureValue(table.charAt(1), system),
        new ProcedureValue(table.charAt(2), operation),
        "",
        List.of(new ProcedureTable.Row(axes)));
  }

  /** Body parts: what the titles of one value share behind the operation. */
  private static List<ProcedureValue> parts(String operation, Map<String, String> codes) {
    Map<Character, List<String>> shared = new TreeMap<>();
    codes.forEach((code, title) -> {
      List<String> words = Arrays.asList(site(operation, title).split(" "));
      shared.merge(code.charAt(FOURTH), words, TitledTables::common);
    });
    List<ProcedureValue> values = new ArrayList<>();
    shared.forEach(
        (character, words) -> values.add(new ProcedureValue(character, trimmed(words, "None"))));
    return values;
  }

  /** The title from the body part on, without the approach at its end. */
  private static String site(String operation, String title) {
    String text = title;
    for (String approach : APPROACHES.values()) {
      text = text.replace(", " + approach + " Approach", ",").replace(", " + approach, ",");
    }
    boolean deviceFirst =
        switch (operation) {
          case "Insertion", "Introduction", "Transfusion" -> true;
          default -> false;
        };
    if (deviceFirst && text.contains(" into ")) {
      return text.substring(text.indexOf(" into ") + 6);
    }
    for (String link : List.of(" of Matter from ", " Bleeding in ", " from ", " in ")) {
      boolean itsOwn =
          switch (operation) {
            case "Extirpation", "Removal", "Revision", "Control", "Change" -> true;
            default -> false;
          };
      if (itsOwn && text.contains(link)) {
        return text.substring(text.indexOf(link) + link.length());
      }
    }
    int end = text.startsWith(operation) ? operation.length() : 0;
    String rest = text.substring(end).strip();
    int first = rest.indexOf(' ');
    return first > 0 && LINKING.contains(rest.substring(0, first))
        ? rest.substring(first + 1)
        : rest;
  }

  private static List<String> common(List<String> one, List<String> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).replace(",", "").equals(other.get(length).replace(",", ""))) {
      length++;
    }
    return one.subList(0, length);
  }

  private static String trimmed(List<String> words, String nothing) {
    int end = words.size();
    while (end > 0 && LINKING.contains(words.get(end - 1).replace(",", ""))) {
      end--;
    }
    String text = String.join(" ", words.subList(0, end)).replaceAll(",+$", "").strip();
    return text.isEmpty() ? nothing : text;
  }

  /** Values of a later character: what a title says that those beside it do not all say. */
  private static List<ProcedureValue> values(
      int position, boolean approach, Map<String, String> codes) {
    Map<String, List<String>> beside = new LinkedHashMap<>();
    codes
        .keySet()
        .forEach(code ->
            beside.computeIfAbsent(masked(code, position), c -> new ArrayList<>()).add(code));
    Map<Character, String> found = new TreeMap<>();
    for (List<String> group : beside.values()) {
      Set<String> shared = words(codes, group.getFirst());
      group.forEach(code -> shared.retainAll(words(codes, code)));
      for (String code : group) {
        char character = code.charAt(position);
        String label =
            approach && APPROACHES.containsKey(character)
                ? APPROACHES.getOrDefault(character, "")
                : character == 'Z' ? NOTHING[position - FOURTH] : more(codes, code, shared);
        found.merge(character, label, (a, b) -> b.length() > a.length() ? b : a);
      }
    }
    List<ProcedureValue> values = new ArrayList<>();
    found.forEach((character, label) -> values.add(new ProcedureValue(character, label)));
    return values;
  }

  private static String masked(String code, int position) {
    return code.substring(0, position) + '.' + code.substring(position + 1);
  }

  private static Set<String> words(Map<String, String> codes, String code) {
    String title = codes.getOrDefault(code, "");
    return new LinkedHashSet<>(Arrays.asList(title.replace(",", "").split(" ")));
  }

  /** The words of a title that are not shared, without those that only link. */
  private static String more(Map<String, String> codes, String code, Set<String> shared) {
    List<String> own = new ArrayList<>();
    for (String word : words(codes, code)) {
      if (!shared.contains(word) && !LINKING.contains(word.toLowerCase(Locale.ROOT))) {
        own.add(word);
      }
    }
    return String.join(" ", own);
  }
}
