package org.opencac.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;

/**
 * One table of the Index as a tree. Terms have numbers in the order of the publication. Immutable.
 *
 * @param terms by number
 * @param mainTerms numbers of those at the top, in order
 */
record IndexTree(List<Term> terms, List<Integer> mainTerms) {
  static final IndexTree EMPTY = new IndexTree(List.of(), List.of());

  IndexTree {
    terms = List.copyOf(terms);
    mainTerms = List.copyOf(mainTerms);
  }

  /**
   * A term.
   *
   * @param number of the term
   * @param above number of the term above; negative for a main term
   * @param level its words
   * @param entry where it leads; empty when it only stands above others
   * @param below numbers of the terms below, in order
   */
  record Term(
      int number, int above, IndexLevel level, Optional<IndexEntry> entry, List<Integer> below) {}

  /** Main terms whose words begin with a text, then those that contain it. */
  List<Integer> find(String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<Integer> begins = new ArrayList<>();
    List<Integer> contains = new ArrayList<>();
    for (Integer main : mainTerms) {
      String title = terms.get(main).level().title().toLowerCase(Locale.ROOT);
      if (title.startsWith(wanted)) {
        begins.add(main);
      } else if (title.contains(wanted)) {
        contains.add(main);
      }
    }
    begins.addAll(contains);
    return begins.subList(0, Math.min(most, begins.size()));
  }

  /** Puts lines together that share their upper levels. */
  static final class Builder {
    private final List<Integer> above = new ArrayList<>();
    private final List<IndexLevel> levels = new ArrayList<>();
    private final List<Optional<IndexEntry>> entries = new ArrayList<>();
    private final List<Map<IndexLevel, Integer>> below = new ArrayList<>();
    private final Map<IndexLevel, Integer> mains = new LinkedHashMap<>();

    void add(IndexEntry entry) {
      int at = -1;
      for (IndexLevel level : entry.path()) {
        Map<IndexLevel, Integer> siblings = at < 0 ? mains : below.get(at);
        Integer known = siblings.get(level);
        if (known == null) {
          known = levels.size();
          siblings.put(level, known);
          above.add(at);
          levels.add(level);
          entries.add(Optional.empty());
          below.add(new LinkedHashMap<>(2));
        }
        at = known;
      }
      if (entries.get(at).isEmpty()) {
        entries.set(at, Optional.of(entry));
      }
    }

    IndexTree build() {
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < levels.size(); i++) {
        terms.add(
            new Term(
                i,
                above.get(i),
                levels.get(i),
                entries.get(i),
                List.copyOf(below.get(i).values())));
      }
      return new IndexTree(terms, List.copyOf(mains.values()));
    }
  }
}
