package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which patterns may begin in a sentence: those of whose first choice a phrase begins with one of
 * its words. Filled once, then safe to share between threads.
 */
final class FirstWords {
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Prefix>> prefixes = new HashMap<>();

  /** Beginnings shorter than a key. */
  private final List<Prefix> open = new ArrayList<>();

  private record Prefix(String letters, int number) {}

  /** Adds the first word of a phrase of a numbered pattern, as patterns write it. */
  void add(String word, String plural, int number) {
    if (word.endsWith("*")) {
      Prefix prefix = new Prefix(word.substring(0, word.length() - 1), number);
      if (prefix.letters().length() < WordPattern.KEY) {
        open.add(prefix);
      } else {
        prefixes
            .computeIfAbsent(WordPattern.key(prefix.letters()), key -> new ArrayList<>())
            .add(prefix);
      }
      return;
    }
    whole.computeIfAbsent(word, first -> new ArrayList<>()).add(number);
    if (!plural.isEmpty()) {
      whole.computeIfAbsent(plural, first -> new ArrayList<>()).add(number);
    }
  }

  /** The numbers of the patterns that may begin in a sentence. */
  BitSet in(Words sentence) {
    BitSet may = new BitSet();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.get(i);
      for (int number : whole.getOrDefault(word, List.of())) {
        may.set(number);
      }
      mark(prefixes.getOrDefault(WordPattern.key(word), List.of()), word, may);
      mark(open, word, may);
    }
    return may;
  }

  private static void mark(List<Prefix> prefixes, String word, BitSet may) {
    for (Prefix prefix : prefixes) {
      if (word.startsWith(prefix.letters())) {
        may.set(prefix.number());
      }
    }
  }
}
