package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which numbered patterns or phrases may begin at a word, found by that word instead of by asking
 * each of them. Filled once, then safe to share between threads.
 */
final class FirstWords {
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Prefix>> prefixes = new HashMap<>();

  /** Beginnings shorter than a key. */
  private final List<Prefix> open = new ArrayList<>();

  /** The numbers of the first letters of all of them. */
  private final BitSet beginnings = new BitSet();

  private record Prefix(String letters, int number) {}

  /** Adds the first word of a phrase of a numbered pattern, as patterns write it. */
  void add(String word, String plural, int number) {
    if (word.endsWith("*")) {
      Prefix prefix = new Prefix(word.substring(0, word.length() - 1), number);
      if (prefix.letters().length() < WordPattern.KEY) {
        open.add(prefix);
        beginnings.or(Words.anyBeginning());
      } else {
        beginnings.set(Words.beginning(prefix.letters()));
        prefixes
            .computeIfAbsent(WordPattern.key(prefix.letters()), key -> new ArrayList<>())
            .add(prefix);
      }
      return;
    }
    beginnings.set(Words.beginning(word));
    whole.computeIfAbsent(word, first -> new ArrayList<>()).add(number);
    if (!plural.isEmpty()) {
      whole.computeIfAbsent(plural, first -> new ArrayList<>()).add(number);
    }
  }

  /** The numbers of those that may begin in a sentence. */
  BitSet in(Words sentence) {
    BitSet may = new BitSet();
    for (int i = 0; i < sentence.size(); i++) {
      at(sentence, i, may::set);
    }
    return may;
  }

  /** The numbers of those that may begin at a word, in no order, one perhaps more than once. */
  void at(Words sentence, int index, IntConsumer found) {
    if (!beginnings.get(sentence.beginning(index))) {
      return;
    }
    String word = sentence.get(index);
    for (int number : whole.getOrDefault(word, List.of())) {
      found.accept(number);
    }
    if (!prefixes.isEmpty()) {
      begun(prefixes.getOrDefault(WordPattern.key(word), List.of()), word, found);
    }
    begun(open, word, found);
  }

  private static void begun(List<Prefix> prefixes, String word, IntConsumer found) {
    for (Prefix prefix : prefixes) {
      if (word.startsWith(prefix.letters())) {
        found.accept(prefix.number());
      }
    }
  }
}
