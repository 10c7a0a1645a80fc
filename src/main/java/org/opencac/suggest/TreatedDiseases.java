package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Diseases whose drugs a chart lists: what a history names and a listed drug treats is present and
 * treated (Guidelines IV.J). From {@code treated-diseases.tsv}. Immutable and safe to share between
 * threads.
 */
final class TreatedDiseases {
  static final String FILE = "treated-diseases.tsv";

  /** Words that say, outside a list of drugs, that a drug is taken. */
  private static final Set<String> TAKEN =
      Set.of("on", "takes", "taking", "take", "uses", "using", "mg", "mcg", "daily", "bid", "with");

  /** Words that say that it is not. */
  private static final Set<String> NOT =
      Set.of(
          "no",
          "not",
          "never",
          "stopped",
          "off",
          "discontinued",
          "discontinue",
          "allergic",
          "allergy",
          "allergies",
          "intolerant",
          "declined",
          "refused",
          "start",
          "consider");

  private final List<Row> rows;

  private record Row(Set<String> drugs, List<CodePattern> codes) {}

  private TreatedDiseases(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Reads the program's own table. */
  static TreatedDiseases load() {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "drugs", "codes", "section").rows()) {
      rows.add(
          new Row(
              Set.of(row.get("drugs").split(" ")),
              CodePattern.list(row.get("codes"), "models/rules/" + FILE + ":" + row.line())));
    }
    return new TreatedDiseases(rows);
  }

  /** The codes of diseases that the drugs of a note treat. */
  List<CodePattern> of(ParsedNote note) {
    boolean[] taken = new boolean[rows.size()];
    for (Sentence sentence : note.sentences()) {
      SectionKind kind = note.sectionOf(sentence).kind();
      if (kind == SectionKind.ALLERGIES || says(sentence, NOT)) {
        continue;
      }
      if (kind == SectionKind.MEDICATIONS || says(sentence, TAKEN)) {
        for (int row = 0; row < taken.length; row++) {
          taken[row] = taken[row] || says(sentence, rows.get(row).drugs());
        }
      }
    }
    List<CodePattern> treated = new ArrayList<>();
    for (int row = 0; row < taken.length; row++) {
      if (taken[row]) {
        treated.addAll(rows.get(row).codes());
      }
    }
    return treated;
  }

  private static boolean says(Sentence sentence, Set<String> words) {
    for (Token token : sentence.tokens()) {
      if (words.contains(token.form())) {
        return true;
      }
    }
    return false;
  }
}
