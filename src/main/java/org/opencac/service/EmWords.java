package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.rule.RuleTable;

/** Words that count for the level of a visit, from {@code models/rules/services}. Immutable. */
final class EmWords {
  /** A row of {@code em-words.tsv}. */
  record Row(String kind, int level, WordPattern words, String what, String reason) {}

  private final Map<String, List<Row>> byKind = new HashMap<>();
  private final Set<String> alone = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> undone = new HashSet<>();
  private final Set<String> takes = new HashSet<>();

  /** Endings of the names of drugs by their last letter. */
  private final Map<Character, List<String>> suffixes = new HashMap<>();

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
        case "suffix" -> list.forEach(words::addSuffix);
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
    return names.contains(word)
        || word.length() > 5
            && suffixes.getOrDefault(last(word), List.of()).stream().anyMatch(word::endsWith);
  }

  private void addSuffix(String suffix) {
    suffixes.computeIfAbsent(last(suffix), letter -> new ArrayList<>()).add(suffix);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
