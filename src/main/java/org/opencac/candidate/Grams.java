package org.opencac.candidate;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pieces of three and four letters that words are made of, by which spellings are compared. */
final class Grams {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 4;

  private Grams() {}

  /** The pieces of all the words, their begin and end marked by a blank; in order. */
  static Set<String> of(Set<String> words) {
    Set<String> grams = new LinkedHashSet<>();
    for (String word : words) {
      String padded = " " + word + " ";
      for (int size = SHORTEST; size <= LONGEST; size++) {
        for (int at = 0; at + size <= padded.length(); at++) {
          grams.add(padded.substring(at, at + size));
        }
      }
    }
    return grams;
  }
}
