package org.opencac.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Reads a typed phrase into its readings: as written, with abbreviations and synonyms replaced,
 * with a misspelt word mended and an unfinished last word completed. Safe to share between threads.
 */
public final class PhraseReader {
  private static final int MOST_READINGS = 24;

  /** A word that nothing knows is read as words that differ only in their last letters. */
  private static final int ENDING = 3;

  private static final int SHORTEST_ROOT = 5;

  /**
   * What some words may be read as.
   *
   * @param keys of the reading
   * @param faithful whether they are the words themselves, in full or in short, and no synonym
   */
  private record Option(List<String> keys, boolean faithful) {}

  /** A reading of all words so far; see {@link Option}. */
  private record Reading(Set<String> keys, boolean faithful) {}

  private final Terminology terminology;
  private final TermIndex index;
  private final Lexicon lexicon;
  private final TermWords words;
  private final Tokenizer tokenizer;

  /** A reader for the terms of one release. */
  public PhraseReader(
      Terminology terminology,
      TermIndex index,
      Lexicon lexicon,
      TermWords words,
      Tokenizer tokenizer) {
    this.terminology = terminology;
    this.index = index;
    this.lexicon = lexicon;
    this.words = words;
    this.tokenizer = tokenizer;
  }

  /** The readings of a phrase that a person typed. */
  public Phrase read(String typed) {
    List<Token> tokens = tokenizer.tokenize(typed);
    return read(typed, tokens, new Lexicon.Surroundings(Set.of(), Set.of(), true), true);
  }

  /** The stems of the words of a phrase that tell anything, known or not. */
  public Set<String> words(String typed) {
    Set<String> stems = new LinkedHashSet<>();
    for (Token token : tokenizer.tokenize(typed)) {
      if (token.isWordOrNumber() && !words.isStop(token.stem())) {
        stems.add(key(token.stem()));
      }
    }
    return stems;
  }

  /**
   * The readings of a run of tokens of a note, which may be the name of a problem; nothing is
   * guessed about spelling.
   */
  public Phrase read(String text, List<Token> tokens, Lexicon.Surroundings around) {
    return read(text, tokens, around, false);
  }

  private Phrase read(String text, List<Token> tokens, Lexicon.Surroundings around, boolean mend) {
    List<Lexicon.Match> matches = lexicon.expand(text, tokens, around);
    List<Reading> readings = List.of(new Reading(Set.of(), true));
    int unknown = 0;
    for (int i = 0; i < tokens.size(); ) {
      int position = i;
      List<Lexicon.Match> here = matches.stream().filter(m -> m.from() == position).toList();
      List<Option> options = new ArrayList<>();
      int next = here.isEmpty() ? i + 1 : here.getFirst().to();
      List<String> written = new ArrayList<>();
      for (Token token : tokens.subList(i, next)) {
        if (token.isWordOrNumber() && !words.isStop(token.stem())) {
          written.add(key(token.stem()));
        }
      }
      if (here.isEmpty() && written.size() == 1 && isUnknown(written.getFirst())) {
        if (mend) {
          mended(tokens.get(i), i == tokens.size() - 1)
              .forEach(keys -> options.add(new Option(keys, true)));
        }
        unknown += options.isEmpty() ? 1 : 0;
      } else if (here.stream().noneMatch(match -> match.entry().provesReading())) {
        options.add(new Option(written, true));
      }
      for (Lexicon.Match match : here) {
        options.add(
            new Option(
                match.entry().toStems().stream()
                    .filter(s -> !words.isStop(s))
                    .map(this::key)
                    .toList(),
                match.entry().isSameWord()));
      }
      readings = options.isEmpty() ? readings : product(readings, options);
      i = next;
    }
    List<Reading> read = readings.stream().filter(reading -> !reading.keys().isEmpty()).toList();
    int faithful = (int) read.stream().filter(Reading::faithful).count();
    return new Phrase(
        Stream.concat(
                read.stream().filter(Reading::faithful),
                read.stream().filter(reading -> !reading.faithful()))
            .map(Reading::keys)
            .toList(),
        faithful,
        unknown);
  }

  private String key(String stem) {
    int number = terminology.keyOf(stem);
    return number == Vocabulary.UNKNOWN ? stem : terminology.vocabulary().key(number);
  }

  private boolean isUnknown(String key) {
    return terminology.vocabulary().number(key) == Vocabulary.UNKNOWN;
  }

  /** Completions of the last word, or else keys that are spelt nearly alike, most used first. */
  private List<List<String>> mended(Token token, boolean last) {
    List<String> keys = new ArrayList<>();
    if (last && token.form().length() >= 3) {
      keys.addAll(index.keysBeginningWith(token.form(), 40));
    }
    if (keys.isEmpty()) {
      keys.addAll(index.keysSpeltLike(token.stem(), 1));
    }
    if (keys.isEmpty() && token.stem().length() >= SHORTEST_ROOT + ENDING) {
      String root = token.stem().substring(0, token.stem().length() - ENDING);
      keys.addAll(index.keysBeginningWith(root, 40));
    }
    if (keys.isEmpty() && token.stem().length() >= 6) {
      keys.addAll(index.keysSpeltLike(token.stem(), 2));
    }
    keys.sort((a, b) -> {
      int byUse = Integer.compare(use(b), use(a));
      return byUse != 0 ? byUse : a.compareTo(b);
    });
    return keys.stream().limit(4).map(List::of).toList();
  }

  private int use(String key) {
    return terminology.frequency(terminology.vocabulary().number(key));
  }

  private static List<Reading> product(List<Reading> readings, List<Option> options) {
    Map<Set<String>, Boolean> product = new LinkedHashMap<>();
    for (Option option : options) {
      for (Reading reading : readings) {
        Set<String> longer = new LinkedHashSet<>(reading.keys());
        longer.addAll(option.keys());
        boolean faithful = reading.faithful() && option.faithful();
        if (product.size() < MOST_READINGS || product.containsKey(longer)) {
          product.merge(longer, faithful, Boolean::logicalOr);
        }
      }
    }
    return product.entrySet().stream().map(e -> new Reading(e.getKey(), e.getValue())).toList();
  }
}
