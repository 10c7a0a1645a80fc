package org.opencac.concept;

import java.util.List;
import org.opencac.note.Span;

/**
 * A mention of something that may be coded: its words, the terms that these words name in full, and
 * what the note says about it.
 *
 * @param sentence index of its sentence in the parsed note
 * @param span from the first to the last of its words
 * @param words the words themselves, without those in between, in order
 * @param keys the key numbers found, in the order of {@code words}, synonyms included
 * @param terms numbers of the terms that the words name in full; empty when a statement was taken
 *     whole because no term names it
 * @param gap how far its words are torn apart: 0 when they stand together
 * @param assertion what the note says about it
 */
public record Concept(
    int sentence,
    Span span,
    List<Span> words,
    List<Integer> keys,
    List<Integer> terms,
    double gap,
    Assertion assertion) {

  /** Copies the lists. */
  public Concept {
    words = List.copyOf(words);
    keys = List.copyOf(keys);
    terms = List.copyOf(terms);
  }

  /** The same mention with another assertion. */
  public Concept with(Assertion other) {
    return new Concept(sentence, span, words, keys, terms, gap, other);
  }
}
