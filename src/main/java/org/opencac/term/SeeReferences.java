package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.codeset.IndexTable;

/**
 * Resolves the "see" references of the Index: "Hypertension, heart, with, heart failure" names a
 * main term and its subterms level by level. Immutable after construction.
 */
final class SeeReferences {
  private final Map<String, IndexEntry> entries = new HashMap<>();

  SeeReferences(List<IndexEntry> index) {
    for (IndexEntry entry : index) {
      List<String> levels = new ArrayList<>();
      for (IndexLevel level : entry.path()) {
        levels.add(firstAlternate(level.title()));
      }
      entries.putIfAbsent(name(entry.table(), levels), entry);
    }
  }

  /** The entry that the words behind "see" point to. */
  Optional<IndexEntry> resolve(IndexTable table, String see) {
    List<String> levels = new ArrayList<>();
    for (String part : see.replaceAll("\\([^)]*\\)", " ").split(",")) {
      levels.add(part);
    }
    return Optional.ofNullable(entries.get(name(table, levels)));
  }

  private static String firstAlternate(String title) {
    int comma = title.indexOf(',');
    return comma < 0 ? title : title.substring(0, comma);
  }

  private static String name(IndexTable table, List<String> levels) {
    StringBuilder name = new StringBuilder(table.name());
    for (String level : levels) {
      String words = level.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
      name.append('|').append(words);
    }
    return name.toString();
  }
}
