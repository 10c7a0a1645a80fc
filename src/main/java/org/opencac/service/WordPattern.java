package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.opencac.note.Span;

/**
 * Words that must stand together in one sentence, in any order: groups joined by {@code &}, each a
 * choice of phrases joined by {@code |}; words of four letters or more are met in the plural too,
 * unless the phrase ends in {@code =}; a trailing {@code *} matches any ending; a group that begins
 * with {@code !} must not occur; one that begins with {@code @} is looked for in the whole note,
 * one that begins with {@code ~} in the sentence, the two before it and the one behind it. Each
 * phrase costs a look-up of its first word. Immutable.
 */
final class WordPattern {
  private static final int KEY = 3;

  /** Words from this length on are met in the plural too. */
  private static final int LEAST = 4;

  private static boolean isPlural(String word, String other) {
    return word.length() >= LEAST
        && other.length() == word.length() + 1
        && other.endsWith("s")
        && other.startsWith(word);
  }

  /**
   * One phrase.
   *
   * @param words its words
   * @param exact whether only these forms count
   * @param plural the plural of its first word; empty when it is not looked for
   */
  private record Phrase(List<String> words, boolean exact, String plural) {
    static Phrase of(String text) {
      String phrase = text.strip();
      boolean exact = phrase.endsWith("=");
      List<String> words =
          List.of((exact ? phrase.substring(0, phrase.length() - 1) : phrase).split(" +"));
      String first = words.getFirst();
      boolean inflected =
          !exact && first.length() >= LEAST && !first.endsWith("s") && !first.endsWith("*");
      return new Phrase(words, exact, inflected ? first + "s" : "");
    }

    /** The index of the first word of the first place where the phrase stands, or -1. */
    int find(Words in) {
      String first = words.getFirst();
      List<Integer> places =
          first.endsWith("*")
              ? in.placesOfPrefix(first.substring(0, first.length() - 1))
              : in.places(first);
      int found = first(places, in);
      if (plural.isEmpty()) {
        return found;
      }
      int other = first(in.places(plural), in);
      return found < 0 || other >= 0 && other < found ? other : found;
    }

    private int first(List<Integer> places, Words in) {
      for (int start : places) {
        if (start + words.size() <= in.size() && at(in, start)) {
          return start;
        }
      }
      return -1;
    }

    private boolean at(Words in, int start) {
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
  }

  private record Group(
      boolean forbidden, boolean anywhere, boolean near, List<Phrase> phrases, BitSet beginnings) {
    static Group of(String text) {
      String rest = text.strip();
      boolean forbidden = rest.startsWith("!");
      rest = forbidden ? rest.substring(1) : rest;
      boolean anywhere = rest.startsWith("@");
      rest = anywhere ? rest.substring(1) : rest;
      boolean near = rest.startsWith("~");
      rest = near ? rest.substring(1) : rest;
      List<Phrase> phrases = new ArrayList<>();
      BitSet beginnings = new BitSet();
      for (String phrase : rest.split("\\|", -1)) {
        Phrase one = Phrase.of(phrase);
        phrases.add(one);
        beginnings.set(Words.beginning(one.words().getFirst().replace("*", "")));
      }
      return new Group(forbidden, anywhere, near, List.copyOf(phrases), beginnings);
    }

    /** Whether its words may stand outside the sentence. */
    boolean apart() {
      return anywhere || near;
    }

    Optional<Span> find(Words in) {
      Optional<Span> first = Optional.empty();
      if (!in.mayHave(beginnings)) {
        return first;
      }
      for (Phrase phrase : phrases) {
        int start = phrase.find(in);
        if (start >= 0) {
          Span span = in.span(start, start + phrase.words().size() - 1);
          if (first.isEmpty() || span.compareTo(first.orElseThrow()) < 0) {
            first = Optional.of(span);
          }
        }
      }
      return first;
    }
  }

  private final List<Group> groups;

  private WordPattern(List<Group> groups) {
    this.groups = groups;
  }

  /** Parses a pattern. */
  static WordPattern of(String text) {
    List<Group> groups = new ArrayList<>();
    for (String group : text.split("&", -1)) {
      groups.add(Group.of(group));
    }
    if (groups.isEmpty() || groups.getFirst().forbidden() || groups.getFirst().apart()) {
      throw new IllegalArgumentException("a pattern must begin with words of the sentence");
    }
    return new WordPattern(List.copyOf(groups));
  }

  /** The spans of the required groups in the order of the pattern; empty when it does not match. */
  List<Span> match(Words sentence, Words note) {
    return match(sentence, () -> sentence, note);
  }

  /**
   * The same where the words around the sentence are known.
   *
   * @param near the sentence and those right before and behind it; asked for only where the pattern
   *     looks there and the sentence has its other words
   */
  List<Span> match(Words sentence, Supplier<Words> near, Words note) {
    if (!mayStand(sentence)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (Group group : groups) {
      Words in = group.anywhere() ? note : group.near() ? near.get() : sentence;
      Optional<Span> span = group.find(in);
      if (span.isPresent() == group.forbidden()) {
        return List.of();
      }
      if (!group.apart()) {
        span.ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether the sentence has words that begin like one of each group; may say yes in vain. */
  boolean mayStand(Words sentence) {
    for (Group group : groups) {
      if (!group.forbidden() && !group.apart() && !sentence.mayHave(group.beginnings())) {
        return false;
      }
    }
    return true;
  }

  /** How much the pattern asks for; more is more specific. */
  int weight() {
    int weight = 0;
    for (Group group : groups) {
      weight += group.forbidden() ? 1 : 10;
    }
    return weight;
  }

  /** What one word of a matching sentence begins with. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    groups.getFirst().phrases().forEach(phrase -> keys.add(key(phrase.words().getFirst())));
    return keys;
  }

  /** The key of a word: its first letters. */
  static String key(String word) {
    return word.substring(0, Math.min(KEY, word.length()));
  }
}
