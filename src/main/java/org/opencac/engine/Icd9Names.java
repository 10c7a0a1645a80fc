package org.opencac.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.rule.RuleTable;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.Suggestion;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * Words that the Indexes of ICD-9-CM and ICD-10-CM lead to codes that are no equivalents: ICD-10-CM
 * sends pyelectasis to hydronephrosis, ICD-9-CM has another code for it. Immutable.
 */
final class Icd9Names {
  /** For words that ICD-9-CM leads where the maps say. */
  private static final String BY_THE_MAPS = "";

  private record Row(String code, Set<String> words, String result) {}

  private final List<Row> rows;

  private Icd9Names(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Icd9Names load() {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read("icd9-names.tsv", "code", "words", "result", "note").rows()) {
      rows.add(new Row(row.get("code"), Set.of(row.get("words").split(" ")), row.get("result")));
    }
    return new Icd9Names(rows);
  }

  /** The evidence of a suggestion by the ICD-9-CM code its words have; by no code for the rest. */
  Map<String, List<Evidence>> split(ParsedNote note, Suggestion suggestion) {
    List<Row> own =
        rows.stream().filter(row -> suggestion.code().code().startsWith(row.code())).toList();
    if (own.isEmpty()) {
      return Map.of(BY_THE_MAPS, suggestion.evidence());
    }
    Map<String, List<Evidence>> parts = new LinkedHashMap<>();
    for (Evidence evidence : suggestion.evidence()) {
      String code =
          own.stream()
              .filter(row -> says(note, evidence, row.words()))
              .map(Row::result)
              .findFirst()
              .orElse(BY_THE_MAPS);
      parts.computeIfAbsent(code, c -> new ArrayList<>()).add(evidence);
    }
    return parts;
  }

  private static boolean says(ParsedNote note, Evidence evidence, Set<String> words) {
    for (Sentence sentence : note.sentences()) {
      if (sentence.span().overlaps(evidence.span())
          && sentence.tokens().stream()
              .anyMatch(token ->
                  evidence.span().contains(token.span()) && words.contains(token.form()))) {
        return true;
      }
    }
    return false;
  }
}
