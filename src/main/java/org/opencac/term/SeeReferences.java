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
 * main term and its subterms level by level. Where several main terms begin with the word
 * ("Fracture, pathological", "Fracture, traumatic"), the one that refers is meant, or else the one
 * with the most entries. Immutable after construction.
 */
final class SeeReferences {
  private final Map<String, IndexEntry> entries = new HashMap<>();

  SeeReferences(List<IndexEntry> index) {
    Map<String, Integer> sizes = new HashMap<>();
    index.forEach(entry -> sizes.merge(main(entry), 1, Integer::sum));
    for (IndexEntry entry : index) {
      List<String> levels = new ArrayList<>();
      for (IndexLevel level : entry.path()) {
        levels.add(firstAlternate(level.title()));
      }
      entries.merge(
          name(entry.table(), levels),
          entry,
          (first, next) ->
              sizes.getOrDefault(main(next), 0) > sizes.getOrDefault(main(first), 0)
                  ? next
                  : first);
      levels.set(0, entry.path().getFirst().title());
      entries.putIfAbsent(name(entry.table(), levels), entry);
    }
  }

  /** The main term of an entry, in full. */
  private static String main(IndexEntry entry) {
    return entry.table() + entry.path().getFirst().title();
  }

  /** The entry that the words behind "see" point to, in the main term that refers or another. */
  private Optional<IndexEntry> resolve(IndexEntry referring) {
    IndexTable table = referring.table();
    List<String> levels =
        new ArrayList<>(List.of(referring.see().replaceAll("\\([^)]*\\)", " ").split(",")));
    String own = referring.path().getFirst().title();
    if (firstAlternate(own).equalsIgnoreCase(levels.getFirst().strip())) {
      List<String> within = new ArrayList<>(levels);
      within.set(0, own);
      IndexEntry entry = entries.get(name(table, within));
      if (entry != null) {
        return Optional.of(entry);
      }
    }
    return Optional.ofNullable(entries.get(name(table, levels)));
  }

  /**
   * The entry that a "see" points to, or what stands below it for a word that refers: "Hypertensive
   * urgency, see Hypertension" is hypertension, urgency; "Ulcer, toe, see Ulcer, lower limb" is
   * ulcer, lower limb, toe.
   */
  Optional<IndexEntry> follow(IndexEntry referring) {
    Optional<IndexEntry> target = resolve(referring);
    if (target.isEmpty()) {
      return target;
    }
    List<String> levels = new ArrayList<>();
    for (IndexLevel level : target.get().path()) {
      levels.add(levels.isEmpty() ? level.title() : firstAlternate(level.title()));
    }
    String above = name(referring.table(), levels);
    for (IndexLevel level : List.of(referring.path().getLast(), referring.path().getFirst())) {
      for (String word : level.title().toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        for (String title : List.of(word, word + " specified nec")) {
          IndexEntry below = entries.get(above + "|" + title);
          if (below != null && !below.code().isEmpty()) {
            return Optional.of(below);
          }
        }
      }
    }
    return target;
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
