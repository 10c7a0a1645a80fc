package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencac.note.Span;

/**
 * A choice of phrases in a pattern of words. Immutable.
 *
 * @param forbidden whether none of them may stand
 * @param supporting whether they support others without each being needed
 * @param anywhere whether they are looked for in the whole note
 * @param near whether they are looked for around the sentence
 * @param phrases the phrases
 * @param firstWords the places of the phrases in a long list, by their first words
 * @param beginnings the numbers of the first letters of their first words
 */
record WordChoice(
    boolean forbidden,
    boolean supporting,
    boolean anywhere,
    boolean near,
    List<WordPhrase> phrases,
    Optional<FirstWords> firstWords,
    BitSet beginnings) {
  /** Lists from this length on are looked through by the words of a sentence. */
  private static final int LONG = 10;

  static WordChoice of(String text, boolean alike) {
    String rest = text.strip();
    boolean forbidden = rest.startsWith("!");
    boolean supporting = rest.startsWith("?");
    rest = forbidden || supporting ? rest.substring(1) : rest;
    boolean anywhere = rest.startsWith("@");
    rest = anywhere ? rest.substring(1) : rest;
    boolean near = rest.startsWith("~");
    rest = near ? rest.substring(1) : rest;
    List<WordPhrase> phrases = new ArrayList<>();
    BitSet beginnings = new BitSet();
    List<String> choice = List.of(rest.split("\\|", -1));
    for (String phrase : alike ? Alike.with(choice, forbidden) : choice) {
      WordPhrase one = WordPhrase.of(phrase);
      phrases.add(one);
      if (one.open()) {
        beginnings.or(Words.anyBeginning());
      } else {
        beginnings.set(one.beginning());
      }
    }
    Optional<FirstWords> firstWords = Optional.empty();
    if (phrases.size() >= LONG) {
      FirstWords words = new FirstWords();
      for (int i = 0; i < phrases.size(); i++) {
        phrases.get(i).addTo(words, i);
      }
      firstWords = Optional.of(words);
    }
    return new WordChoice(
        forbidden, supporting, anywhere, near, List.copyOf(phrases), firstWords, beginnings);
  }

  /** Whether its words must stand in the sentence or passage. */
  boolean needed() {
    return !forbidden && !supporting && !apart();
  }

  /** Whether its words may stand outside the sentence. */
  boolean apart() {
    return anywhere || near;
  }

  /** Every place of any of its phrases, in order. */
  List<Span> all(Words in) {
    List<Span> all = new ArrayList<>();
    if (in.mayHave(beginnings)) {
      phrases.forEach(phrase -> all.addAll(phrase.all(in)));
      all.sort(null);
    }
    return all;
  }

  /** The first place that the test lets stand. */
  Optional<Span> find(Words in, Predicate<Span> stands) {
    Optional<Span> first = find(in);
    return first.isEmpty() || stands.test(first.orElseThrow())
        ? first
        : all(in).stream().filter(stands).findFirst();
  }

  Optional<Span> find(Words in) {
    if (!in.mayHave(beginnings)) {
      return Optional.empty();
    }
    return in.size() < phrases.size() && firstWords.isPresent()
        ? byWord(in, firstWords.orElseThrow())
        : byPhrase(in);
  }

  /** In a sentence of fewer words than there are phrases: what begins at each word. */
  private Optional<Span> byWord(Words in, FirstWords firstWords) {
    First first = new First(in, phrases);
    for (int i = 0; i < in.size() && !first.passed(i); i++) {
      first.at(i, firstWords);
    }
    return Optional.ofNullable(first.span);
  }

  private Optional<Span> byPhrase(Words in) {
    Optional<Span> first = Optional.empty();
    for (WordPhrase phrase : phrases) {
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

  /** The first place of any of several phrases, looked for word by word. */
  private static final class First {
    private final Words in;
    private final List<WordPhrase> phrases;
    private @Nullable Span span;

    First(Words in, List<WordPhrase> phrases) {
      this.in = in;
      this.phrases = phrases;
    }

    /** Whether no later word can stand before what was found. */
    boolean passed(int index) {
      return span != null && in.span(index).begin() > span.begin();
    }

    void at(int index, FirstWords firstWords) {
      firstWords.at(in, index, number -> take(index, phrases.get(number)));
    }

    private void take(int index, WordPhrase phrase) {
      if (phrase.stands(in, index)) {
        Span place = in.span(index, index + phrase.words().size() - 1);
        span = span == null || place.compareTo(span) < 0 ? place : span;
      }
    }
  }
}
