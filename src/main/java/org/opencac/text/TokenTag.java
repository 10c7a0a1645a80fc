package org.opencac.text;

/**
 * Part of speech and lemma of a token.
 *
 * @param pos the tag of Universal Dependencies: NOUN, VERB, ADJ, ADP, NUM, PUNCT …
 * @param lemma the form a dictionary lists, in lower case; protected
 */
public record TokenTag(String pos, String lemma) {

  /** The part of speech only: the characters are protected. */
  @Override
  public String toString() {
    return pos;
  }
}
