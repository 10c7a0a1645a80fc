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
 * models/rules/services/alike.tsv}: a choice that has the phrase has the others too. Read once and
 * never changed.
 */
final class Alike {
  private record Entry(List<String> others, boolean forbids) {
    /** Several rows of a phrase are one; what surely means the same is said by its own row. */
    Entry with(Entry other) {
      List<String> all = new ArrayList<>(others);
      all.addAll(other.others());
      return new Entry(all, forbids && other.forbids());
    }
  }

  private static final Map<String, Entry> ENTRIES = load();

  private Alike() {}

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("services/alike.tsv", "phrase", "also", "in").rows()) {
      for (String phrase : row.get("phrase").split("\\|", -1)) {
        Entry entry =
            new Entry(List.of(row.get("also").split("\\|", -1)), row.get("in").equals("both"));
        entries.merge(phrase, entry, Entry::with);
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
      Entry entry = ENTRIES.get(phrase.strip());
      if (entry != null && (!forbidden || entry.forbids())) {
        all.addAll(entry.others());
      }
    }
    return new ArrayList<>(all);
  }
}
