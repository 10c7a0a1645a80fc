package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Services whose first code covers an area and whose second counts each further step of it, from
 * {@code models/rules/services/areas.tsv}: the cleaning of wounds by square centimeters. Immutable.
 */
final class Areas {
  private static final Pattern SQUARE =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\s*(?:sq\\.?\\s*cm|cm2|cm\\u00b2|square\\s+c|sqcm)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIDES =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\s*(?:cm)?\\s*(?:x|by)\\s*(\\d+(?:\\.\\d+)?)"
              + "(?:\\s*(?:cm)?\\s*(?:x|by)\\s*\\d+(?:\\.\\d+)?)?\\s*cm",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:total|combined|altogether|together|aggregate|sum|in all)\\b",
          Pattern.CASE_INSENSITIVE);

  private record Row(String first, double covers, String more, double step, String name) {}

  private final List<Row> rows = new ArrayList<>();

  private Areas() {}

  static Areas load() {
    Areas areas = new Areas();
    for (RuleTable.Row row :
        RuleTable.read("services/areas.tsv", "first", "covers", "more", "step", "name").rows()) {
      areas.rows.add(
          new Row(
              row.get("first"),
              Double.parseDouble(row.get("covers")),
              row.get("more"),
              Double.parseDouble(row.get("step")),
              row.get("name")));
    }
    return areas;
  }

  /** Adds a line for what the passage of a service tells beyond the area that its code covers. */
  void add(List<ServiceDraft> drafts, ServiceNote note) {
    for (ServiceDraft draft : List.copyOf(drafts)) {
      for (Row row : rows) {
        if (row.first().equals(draft.code)) {
          double beyond = area(draft, note) - row.covers();
          if (beyond > 0 && drafts.stream().noneMatch(one -> one.code.equals(row.more()))) {
            drafts.add(line(draft, row, (int) Math.ceil(beyond / row.step())));
          }
        }
      }
    }
  }

  /**
   * The areas of one depth are added together: each passage that tells of the service has its own
   * wound, unless one of them states the total (CPT, debridement: the surfaces of the same depth
   * are one sum).
   */
  private static double area(ServiceDraft draft, ServiceNote note) {
    List<Span> passages =
        note.sentences().stream()
            .filter(one -> one.equals(draft.sentence) || tells(one, draft))
            .map(one -> note.passages().words(one).span())
            .distinct()
            .toList();
    List<Double> areas = new ArrayList<>();
    for (Span passage : passages) {
      double area = area(note.text().substring(passage.begin(), passage.end()));
      if (TOTAL.matcher(note.text()).region(passage.begin(), passage.end()).find()) {
        return area;
      }
      if (!areas.contains(area)) {
        areas.add(area);
      }
    }
    return areas.stream().mapToDouble(area -> area).sum();
  }

  private static boolean tells(ServiceSentence sentence, ServiceDraft draft) {
    return draft.evidence.stream()
        .anyMatch(words -> words.span().overlaps(sentence.words().span()));
  }

  /** The largest area in square centimeters that a passage tells, else its two sides; or 0. */
  private static double area(String text) {
    double area = 0;
    Matcher square = SQUARE.matcher(text);
    while (square.find()) {
      area = Math.max(area, Double.parseDouble(square.group(1)));
    }
    Matcher sides = SIDES.matcher(text);
    while (area == 0 && sides.find()) {
      area = Double.parseDouble(sides.group(1)) * Double.parseDouble(sides.group(2));
    }
    return area;
  }

  private static ServiceDraft line(ServiceDraft draft, Row row, int units) {
    ServiceDraft line =
        new ServiceDraft(
            row.more(),
            row.name(),
            "area" + row.more(),
            draft.carries,
            draft.sentence,
            draft.documented);
    line.evidence.addAll(draft.evidence);
    line.units = units;
    return line;
  }
}
