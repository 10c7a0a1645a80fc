package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * Words and phrases that mean the same wherever a table of services asks for them, from {@code
 * models/rules/services/alike.tsv}: a choice that has the phrase has the others too. A name in
 * angle brackets stands for its phrases alone. Read once and never changed.
 */
final class Alike {
  private record Entry(List<String> others, boolean forbids) {}

  private static final Map<String, List<Entry>> ENTRIES = load();

  private Alike() {}

  private static Map<String, List<Entry>> load() {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("services/alike.tsv", "phrase", "also", "in").rows()) {
      Entry entry =
          new Entry(List.of(row.get("also").split("\\|", -1)), row.get("in").equals("both"));
      for (String phrase : row.get("phrase").split("\\|", -1)) {
        entries.computeIfAbsent(phrase, first -> new ArrayList<>()).add(entry);
      }
    }
    return entries;
  }

  /**
   * The phrases of a choice and all that mean the same.
   *
   * @param phrases the phrases of the choice
   * @param forbidden whether the choice must not occur; only what surely means the same is added
   */
  static List<String> with(List<String> phrases, boolean forbidden) {
    Set<String> all = new LinkedHashSet<>(phrases);
    for (String phrase : phrases) {
      List<Entry> entries = ENTRIES.getOrDefault(phrase.strip(), List.of());
      for (Entry entry : entries) {
        if (!forbidden || entry.forbids()) {
          all.addAll(entry.others());
        }
      }
      if (phrase.strip().startsWith("<")) {
        if (entries.isEmpty()) {
          throw new IllegalArgumentException("no phrases of a name in angle brackets");
        }
        all.remove(phrase);
      }
    }
    return new ArrayList<>(all);
  }
}
