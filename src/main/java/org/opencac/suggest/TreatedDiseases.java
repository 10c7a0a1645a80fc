package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.concept.Asserter;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Diseases whose drugs a chart lists: what a history names and a listed drug treats is present and
 * treated (Guidelines IV.J). From {@code treated-diseases.tsv}. Immutable and safe to share between
 * threads.
 */
final class TreatedDiseases {
  static final String FILE = "treated-diseases.tsv";

  private final DrugTaken taken = DrugTaken.load();
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
  List<CodePattern> of(ParsedNote note, Asserter asserter) {
    boolean[] treats = new boolean[rows.size()];
    for (Sentence sentence : note.sentences()) {
      boolean tells = taken.tells(note, sentence);
      for (int row = 0; row < treats.length && tells; row++) {
        treats[row] = treats[row] || says(note, sentence, rows.get(row).drugs(), asserter);
      }
    }
    List<CodePattern> treated = new ArrayList<>();
    for (int row = 0; row < treats.length; row++) {
      if (treats[row]) {
        treated.addAll(rows.get(row).codes());
      }
    }
    return treated;
  }

  private boolean says(ParsedNote note, Sentence sentence, Set<String> drugs, Asserter asserter) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (drugs.contains(tokens.get(i).form()) && taken.isTaken(note, sentence, i, asserter)) {
        return true;
      }
    }
    return false;
  }
}
