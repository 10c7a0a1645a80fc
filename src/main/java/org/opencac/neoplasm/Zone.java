package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;

/**
 * Words of a sentence that stand together and name a site, or a part of one, or a side.
 *
 * @param sentence number of the sentence
 * @param from its first token
 * @param to behind its last token
 * @param words the words of rows that it says, as stems
 * @param sides stems of the sides that it says
 * @param spans where its words stand
 * @param hour quadrants of the left and the right breast by the clock, until a side tells which
 */
record Zone(
    int sentence,
    int from,
    int to,
    Set<String> words,
    Set<String> sides,
    List<Span> spans,
    List<Set<String>> hour) {

  /** Copies the collections. */
  Zone {
    words = Collections.unmodifiableSet(new TreeSet<>(words));
    sides = Collections.unmodifiableSet(new TreeSet<>(sides));
    spans = List.copyOf(spans);
    hour = List.copyOf(hour);
  }

  /** A site that no words of the note say, but those of a rule. */
  static Zone implied(int sentence, int at, Set<String> words) {
    return new Zone(sentence, at, at, words, Set.of(), List.of(), List.of());
  }

  /** Both together, when a row says words of each, or when one of them is only a side. */
  Optional<Zone> with(Zone other, NeoplasmTable table) {
    if (words.isEmpty() || other.words.isEmpty()) {
      boolean clash = !sides.isEmpty() && !other.sides.isEmpty();
      return clash ? Optional.empty() : Optional.of(joined(other));
    }
    Set<String> all = new HashSet<>(words);
    all.addAll(other.words);
    Optional<NeoplasmTable.Fit> both = table.best(all);
    if (both.isEmpty()) {
      return Optional.empty();
    }
    double alone =
        Math.max(
            table.best(words).map(NeoplasmTable.Fit::score).orElse(0.0),
            table.best(other.words).map(NeoplasmTable.Fit::score).orElse(0.0));
    boolean here = both.get().used().stream().anyMatch(word -> !other.words.contains(word));
    boolean there = both.get().used().stream().anyMatch(word -> !words.contains(word));
    boolean clash = !sides.isEmpty() && !other.sides.isEmpty() && !sides.equals(other.sides);
    boolean refines = here && there && both.get().score() > alone;
    return (refines || sameOrgan(other, table)) && !clash
        ? Optional.of(joined(other))
        : Optional.empty();
  }

  /** Whether it says words of another site, or a part of the same organ. */
  boolean isOf(Zone site, NeoplasmTable table) {
    return words.stream().anyMatch(site.words::contains) || sameOrgan(site, table);
  }

  /** Whether both lead to the same category: "colon, sigmoid", "larynx, left vocal cord". */
  private boolean sameOrgan(Zone other, NeoplasmTable table) {
    String here = table.best(words).map(fit -> fit.row().primary()).orElse("");
    String there = table.best(other.words).map(fit -> fit.row().primary()).orElse("");
    return here.length() >= 3 && there.startsWith(here.substring(0, 3));
  }

  private Zone joined(Zone other) {
    Set<String> all = new HashSet<>(words);
    all.addAll(other.words);
    Set<String> both = new HashSet<>(sides);
    both.addAll(other.sides);
    List<Span> places = new ArrayList<>(spans);
    if (other.sentence == sentence) {
      places.addAll(other.spans);
    }
    List<Set<String>> quadrants = hour.isEmpty() ? other.hour : hour;
    if (!quadrants.isEmpty() && both.size() == 1) {
      all.addAll(quadrants.get(both.contains("left") ? 0 : 1));
      quadrants = List.of();
    }
    return new Zone(
        sentence, Math.min(from, other.from), Math.max(to, other.to), all, both, places, quadrants);
  }
}
