package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.rule.RuleTable;

/**
 * Further levels of the spine that were treated beside the first, from {@code
 * models/rules/services/levels.tsv}. Immutable.
 */
final class Levels {
  private static final Pattern JOINT =
      Pattern.compile(
          "\\b([CTLS])\\s?(\\d{1,2})\\s*[-/\\u2013]\\s*([CTLS]?)\\s?(\\d{1,2})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT =
      Pattern.compile(
          "\\b([CTLS])\\s?(\\d{1,2})\\b(?!\\s*[-/\\u2013]\\s*[CTLS]?\\d)",
          Pattern.CASE_INSENSITIVE);

  private record Row(String first, String second, String further, String counts, String name) {
    boolean roots() {
      return counts.equals("roots");
    }

    boolean digits() {
      return counts.equals("digits");
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private Levels() {}

  static Levels load() {
    Levels levels = new Levels();
    for (RuleTable.Row row :
        RuleTable.read("services/levels.tsv", "first", "second", "further", "counts", "name")
            .rows()) {
      levels.rows.add(
          new Row(
              row.get("first"),
              row.get("second"),
              row.get("further"),
              row.get("counts"),
              row.get("name")));
    }
    return levels;
  }

  /** Adds a line for each further level that the sentence of a service names. */
  void add(List<ServiceDraft> drafts) {
    for (ServiceDraft draft : List.copyOf(drafts)) {
      for (Row row : rows) {
        if (row.first().equals(draft.code) && row.digits()) {
          digits(draft, row).forEach(drafts::add);
        } else if (row.first().equals(draft.code)) {
          int levels = count(row, draft.sentence);
          boolean same = row.further().equals(row.second());
          if (levels > 1) {
            drafts.add(line(draft, row, row.second(), same ? levels - 1 : 1));
          }
          if (levels > 2 && !same) {
            drafts.add(line(draft, row, row.further(), 1));
          }
        }
      }
    }
  }

  /**
   * The services, a level that is told in a sentence of its own as the further level that it is.
   */
  List<ServiceDraft> further(List<ServiceDraft> drafts) {
    List<ServiceDraft> lines = new ArrayList<>(drafts);
    for (Row row : rows) {
      List<ServiceDraft> same = drafts.stream().filter(d -> d.code.equals(row.first())).toList();
      for (ServiceDraft draft : row.digits() ? List.<ServiceDraft>of() : same) {
        Set<String> own = named(row, draft.sentence);
        Set<String> first = named(row, same.getFirst().sentence);
        if (own.size() == 1 && first.size() == 1 && !own.equals(first)) {
          lines.set(lines.indexOf(draft), line(draft, row, row.second(), 1));
        }
      }
    }
    return lines;
  }

  /** A line for each further finger or toe that stands beside the words of a service. */
  private static List<ServiceDraft> digits(ServiceDraft draft, Row row) {
    List<ServiceDraft> lines = new ArrayList<>();
    List<ServiceModifier> told = Sides.digits(draft);
    boolean first = told.stream().anyMatch(one -> has(draft, one));
    for (ServiceModifier one : first ? told : List.<ServiceModifier>of()) {
      if (!has(draft, one)) {
        ServiceDraft line = line(draft, row, row.second(), 1);
        line.modifiers.clear();
        line.modifiers.add(one);
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean has(ServiceDraft draft, ServiceModifier one) {
    return draft.modifiers.stream().anyMatch(other -> other.modifier().equals(one.modifier()));
  }

  private static int count(Row row, ServiceSentence sentence) {
    return named(row, sentence).size();
  }

  private static Set<String> named(Row row, ServiceSentence sentence) {
    String text =
        sentence.text().substring(sentence.words().span().begin(), sentence.words().span().end());
    Set<String> levels = new TreeSet<>();
    Matcher joint = JOINT.matcher(text);
    while (joint.find()) {
      levels.add((joint.group(1) + joint.group(2)).toUpperCase(Locale.ROOT));
    }
    if (row.roots()) {
      Matcher root = ROOT.matcher(text);
      boolean single = levels.isEmpty();
      while (single && root.find()) {
        levels.add((root.group(1) + root.group(2)).toUpperCase(Locale.ROOT));
      }
    }
    return levels;
  }

  private static ServiceDraft line(ServiceDraft draft, Row row, String code, int units) {
    ServiceDraft line =
        new ServiceDraft(
            code, row.name(), "level" + code, Set.of(), draft.sentence, draft.documented);
    line.evidence.addAll(draft.evidence);
    line.modifiers.addAll(draft.modifiers);
    line.units = units;
    return line;
  }
}
