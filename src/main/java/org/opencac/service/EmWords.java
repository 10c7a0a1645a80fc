package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.rule.RuleTable;

/** Words that count for the level of a visit, from {@code models/rules/services}. Immutable. */
final class EmWords {
  /** A row of {@code em-words.tsv}. */
  record Row(String kind, int level, WordPattern words, String what, String reason) {}

  private final Map<String, List<Row>> byKind = new HashMap<>();
  private final Set<String> alone = new TreeSet<>();
  private final Set<String> verbs = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> after = new TreeSet<>();
  private final Set<String> undone = new TreeSet<>();
  private final Set<String> takes = new TreeSet<>();
  private final List<String> suffixes = new ArrayList<>();

  private EmWords() {}

  static EmWords load() {
    EmWords words = new EmWords();
    for (RuleTable.Row row :
        RuleTable.read("services/em-words.tsv", "kind", "level", "words", "what", "reason")
            .rows()) {
      words
          .byKind
          .computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
          .add(
              new Row(
                  row.get("kind"),
                  Integer.parseInt(row.get("level")),
                  WordPattern.of(row.get("words")),
                  row.get("what"),
                  row.get("reason")));
    }
    for (RuleTable.Row row : RuleTable.read("services/em-drugs.tsv", "kind", "words").rows()) {
      List<String> list = List.of(row.get("words").split("\\|", -1));
      switch (row.get("kind")) {
        case "alone" -> words.alone.addAll(list);
        case "verb" -> words.verbs.addAll(list);
        case "name" -> words.names.addAll(list);
        case "after" -> words.after.addAll(list);
        case "undone" -> words.undone.addAll(list);
        case "takes" -> words.takes.addAll(list);
        case "suffix" -> words.suffixes.addAll(list);
        default -> throw new IllegalStateException("unknown kind in em-drugs.tsv:" + row.line());
      }
    }
    return words;
  }

  /** Rows of a kind in file order. */
  List<Row> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Whether a word alone says that a drug was prescribed. */
  boolean prescribes(String word) {
    return alone.contains(word);
  }

  /** Whether a word decides on a drug when a drug follows. */
  boolean decides(String word) {
    return verbs.contains(word);
  }

  /** Whether a word behind the name of a drug tells what was decided on it. */
  boolean decided(String word) {
    return after.contains(word);
  }

  /** Whether a word before a decision tells that it was not made. */
  boolean undone(String word) {
    return undone.contains(word);
  }

  /** Whether a word before the name of a drug tells that the patient takes it already. */
  boolean taken(String word) {
    return takes.contains(word);
  }

  /** Whether a word is the name of a prescription drug. */
  boolean drug(String word) {
    return names.contains(word) || word.length() > 5 && suffixes.stream().anyMatch(word::endsWith);
  }
}
