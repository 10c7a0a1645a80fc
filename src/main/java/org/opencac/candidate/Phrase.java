package org.opencac.candidate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words to look up: one or more readings, each a set of keys. "MI" reads as itself and as
 * "myocardial infarction".
 *
 * @param readings the readings; the first is the words as written, and those that read a word as a
 *     synonym come last
 * @param faithful how many of them, from the first, say the same words, in full or in short
 * @param unknown how many words no term knows
 */
public record Phrase(List<Set<String>> readings, int faithful, int unknown) {

  /** Copies the readings. */
  public Phrase {
    readings = List.copyOf(readings);
  }

  /** A phrase of one reading without unknown words. */
  public static Phrase of(Set<String> keys) {
    return new Phrase(List.of(keys), 1, 0);
  }

  Set<String> allKeys() {
    Set<String> all = new LinkedHashSet<>();
    readings.forEach(all::addAll);
    return all;
  }
}
