package org.opencac.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * A sentence as keys at token positions: the words as written, and beside them the words that the
 * lexicon reads them as. Confined to one thread while it is built, constant afterwards.
 */
final class KeyLattice {
  /** An abbreviation that no term uses tells about as much as a rare word. */
  static final double UNKNOWN_WEIGHT = 7;

  /** What crossing a token costs when the words of a term stand on both sides of it. */
  private final double[] crossing;

  /** How much a token tells as it is written. */
  private final double[] weight;

  private final int[] keys;
  private final int[] from;
  private final int[] to;

  /** The reading that a key belongs to, from 1; 0 for the words as written. */
  private final int[] reading;

  /** How much of each reading terms may require, in nats. */
  private final double[] readingWeight;

  private final List<Token> tokens;
  private int size;

  private KeyLattice(List<Token> tokens, int capacity, int readings) {
    this.tokens = tokens;
    this.keys = new int[capacity];
    this.from = new int[capacity];
    this.to = new int[capacity];
    this.reading = new int[capacity];
    this.readingWeight = new double[readings + 1];
    this.crossing = new double[tokens.size()];
    this.weight = new double[tokens.size()];
  }

  static KeyLattice of(
      String text,
      Sentence sentence,
      Lexicon.Surroundings around,
      Terminology terminology,
      Lexicon lexicon,
      TermWords words) {
    List<Token> tokens = sentence.tokens();
    List<Lexicon.Match> matches = lexicon.expand(text, tokens, around);
    int capacity = tokens.size();
    for (Lexicon.Match match : matches) {
      capacity += match.entry().toStems().size();
    }
    KeyLattice lattice = new KeyLattice(tokens, capacity, matches.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWordOrNumber() && !words.isStop(token.stem())) {
        int key = terminology.keyOf(token);
        lattice.add(key, i, i + 1, 0);
        lattice.weight[i] = key == Vocabulary.UNKNOWN ? UNKNOWN_WEIGHT : terminology.weight(key);
      }
      lattice.crossing[i] =
          Crossing.isWith(tokens, i) ? Crossing.SMALL : Crossing.cost(token, words);
    }
    for (int r = 0; r < matches.size(); r++) {
      Lexicon.Match match = matches.get(r);
      for (String stem : match.entry().toStems()) {
        if (!words.isStop(stem)) {
          int key = terminology.keyOf(stem);
          lattice.add(key, match.from(), match.to(), r + 1);
          if (key != Vocabulary.UNKNOWN && terminology.frequency(key) > 0) {
            lattice.readingWeight[r + 1] += terminology.weight(key);
          }
        }
      }
    }
    return lattice;
  }

  private void add(int key, int begin, int end, int number) {
    if (key != Vocabulary.UNKNOWN) {
      reading[size] = number;
      keys[size] = key;
      from[size] = begin;
      to[size] = end;
      size++;
    }
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  int from(int i) {
    return from[i];
  }

  int to(int i) {
    return to[i];
  }

  /** Whether the lexicon reads a word of the sentence as others. */
  boolean isRead() {
    for (int i = 0; i < size; i++) {
      if (reading[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The reading that the key at a place belongs to; 0 for a word as written. */
  int reading(int i) {
    return reading[i];
  }

  /** How much the keys of a reading tell that terms may require, in nats. */
  double readingWeight(int number) {
    return readingWeight[number];
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The distinct keys, ascending. */
  int[] distinctKeys() {
    int[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** How much the token tells as it is written, in nats; small words tell nothing. */
  double weight(int token) {
    return weight[token];
  }

  /** What crossing the token costs. */
  double crossing(int token) {
    return crossing[token];
  }

  /** Keys that cover the tokens {@code [begin, end)}, each once, in order of position. */
  List<Integer> keysWithin(int begin, int end) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (from[i] >= begin && to[i] <= end && !within.contains(keys[i])) {
        within.add(keys[i]);
      }
    }
    return within;
  }
}
