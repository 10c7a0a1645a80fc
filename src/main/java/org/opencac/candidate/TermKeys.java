package org.opencac.candidate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.opencac.term.Terminology;

/** The words of terms by what they are for. Immutable and safe to share between threads. */
record TermKeys(Terminology terminology) {
  /** What a side that is named alone says. */
  static final String UNILATERAL = "unilateral";

  /** The stem of "displaced". */
  static final String DISPLACED = "displace";

  /** The words that a term cannot be without. */
  Set<String> required(int term) {
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < terminology.requiredCount(term); i++) {
      keys.add(terminology.vocabulary().key(terminology.key(term, i)));
    }
    return keys;
  }

  /** Whether a term has a word that says little by itself. */
  boolean saysWeakly(int term, String word) {
    int required = terminology.requiredCount(term);
    for (int i = required; i < required + terminology.weakCount(term); i++) {
      if (terminology.vocabulary().key(terminology.key(term, i)).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term is for a side that nobody named. */
  static boolean addsSide(Set<String> fresh, Set<String> old, Set<String> reading) {
    return Stream.of("left", "right")
        .anyMatch(side -> fresh.contains(side) && !old.contains(side) && !reading.contains(side));
  }

  /**
   * Words of a name that nobody writes: one side that is named is "unilateral", and a fracture is
   * displaced unless the note says otherwise (I.C.19.c).
   */
  static boolean isSilent(String key, Set<String> reading) {
    return key.equals(UNILATERAL) && namesSide(reading) || key.equals(DISPLACED);
  }

  /** A side that is named alone is one side. */
  static boolean namesSide(Set<String> reading) {
    return (reading.contains("right") || reading.contains("left"))
        && !(reading.contains("right") && reading.contains("left"));
  }
}
