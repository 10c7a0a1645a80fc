package org.opencac.text;

import org.opencac.note.Span;

/**
 * A word, number or mark of a text.
 *
 * @param begin first position in the original text, inclusive
 * @param end last position, exclusive
 * @param form the characters in lower case, without diacritics, with straight quotes; protected
 * @param stem what inflected and derived forms of the word share ("fractured" and "fractures"); the
 *     key by which words of notes and of code sets meet
 * @param kind word, number or mark
 */
public record Token(int begin, int end, String form, String stem, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    /** Has a letter. */
    WORD,
    /** Has a digit and no letter. */
    NUMBER,
    /** Neither. */
    MARK
  }

  /** Where it stands. */
  public Span span() {
    return new Span(begin, end);
  }

  /** Whether it is a word or a number. */
  public boolean isWordOrNumber() {
    return kind != Kind.MARK;
  }

  /** The span only: the characters are protected. */
  @Override
  public String toString() {
    return "Token[" + begin + ".." + end + "]";
  }
}
