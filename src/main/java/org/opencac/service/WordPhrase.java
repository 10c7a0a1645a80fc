package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;

/**
 * A phrase of a choice in a pattern of words. Immutable.
 *
 * @param words its words
 * @param exact whether only these forms count
 * @param plural the plural of its first word; empty when it is not looked for
 * @param beginning the number of the first letters of its first word; none when they are fewer than
 *     the number is made of
 */
record WordPhrase(List<String> words, boolean exact, String plural, int beginning) {
  /** Words from this length on are met in the plural too. */
  private static final int LEAST = 4;

  /** A word of which fewer letters are given than an index needs. */
  private static final int OPEN = -1;

  static WordPhrase of(String text) {
    String phrase = text.strip();
    boolean exact = phrase.endsWith("=");
    List<String> words =
        List.of((exact ? phrase.substring(0, phrase.length() - 1) : phrase).split(" +"));
    String first = words.getFirst();
    boolean inflected =
        !exact && first.length() >= LEAST && !first.endsWith("s") && !first.endsWith("*");
    boolean open = first.endsWith("*") && first.length() <= WordPattern.KEY;
    return new WordPhrase(
        words,
        exact,
        inflected ? first + "s" : "",
        open ? OPEN : Words.beginning(first.replace("*", "")));
  }

  /** The index of the first word of the first place where the phrase stands, or -1. */
  int find(Words in) {
    if (beginning != OPEN && !in.mayHave(beginning)) {
      return -1;
    }
    int found = first(places(in), in);
    if (plural.isEmpty()) {
      return found;
    }
    int other = first(in.places(plural), in);
    return found < 0 || other >= 0 && other < found ? other : found;
  }

  private List<Integer> places(Words in) {
    String first = words.getFirst();
    return first.endsWith("*")
        ? in.placesOfPrefix(first.substring(0, first.length() - 1))
        : in.places(first);
  }

  /** Every place where the phrase stands. */
  List<Span> all(Words in) {
    List<Span> all = new ArrayList<>();
    if (beginning != OPEN && !in.mayHave(beginning)) {
      return all;
    }
    List<Integer> starts = new ArrayList<>(places(in));
    if (!plural.isEmpty()) {
      starts.addAll(in.places(plural));
    }
    for (int start : starts) {
      if (stands(in, start)) {
        all.add(in.span(start, start + words.size() - 1));
      }
    }
    return all;
  }

  private int first(List<Integer> places, Words in) {
    for (int start : places) {
      if (stands(in, start)) {
        return start;
      }
    }
    return -1;
  }

  /** Whether it stands at a place where its first word may begin. */
  boolean stands(Words in, int start) {
    if (start + words.size() > in.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String other = in.get(start + i);
      boolean fits =
          word.endsWith("*")
              ? other.startsWith(word.substring(0, word.length() - 1))
              : other.equals(word) || !exact && isPlural(word, other);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Adds its first word under a number. */
  void addTo(FirstWords firstWords, int number) {
    firstWords.add(words.getFirst(), plural, number);
  }

  /** Whether its first word may begin with any letters. */
  boolean open() {
    return beginning == OPEN;
  }

  private static boolean isPlural(String word, String other) {
    return word.length() >= LEAST
        && other.length() == word.length() + 1
        && other.endsWith("s")
        && other.startsWith(word);
  }
}
