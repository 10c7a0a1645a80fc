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
 * @param kind what sort of thing it is
 * @param attributes side, acuity, stage and the like from its words and its phrase, in order
 */
public record Concept(
    int sentence,
    Span span,
    List<Span> words,
    List<Integer> keys,
    List<Integer> terms,
    double gap,
    Assertion assertion,
    ConceptKind kind,
    List<Attribute> attributes) {

  /** Copies the lists. */
  public Concept {
    words = List.copyOf(words);
    keys = List.copyOf(keys);
    terms = List.copyOf(terms);
    attributes = List.copyOf(attributes);
  }

  /** The same mention with the given attributes. */
  Concept with(List<Attribute> found) {
    return found.isEmpty()
        ? this
        : new Concept(sentence, span, words, keys, terms, gap, assertion, kind, found);
  }

  /** The same mention with another assertion. */
  public Concept with(Assertion other) {
    return new Concept(sentence, span, words, keys, terms, gap, other, kind, attributes);
  }
}
