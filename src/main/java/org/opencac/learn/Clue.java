package org.opencac.learn;

import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Something in a note that may point to codes: a phrase of up to four words ("weight loss"), a term
 * or a code of the engine.
 *
 * @param kind what it is
 * @param name its stems; for a term the path, for a code its number
 * @param span where it first stands
 * @param section the kind of section it first stands in
 * @param times how often it stands in the note
 * @param value 1, or for a confidence twice the confidence
 */
record Clue(Kind kind, String name, Span span, SectionKind section, int times, double value) {

  /** Marks a word that the note denies or says of somebody else. */
  static final String DENIED = "-";

  /** Kinds of clues; the prefix keeps their names apart. */
  enum Kind {
    /** Words of the note, affirmed. */
    PHRASE(""),
    /** Words of the note of which one is denied; they never point to a code. */
    DENIED_PHRASE(""),
    /** A word with the kind of its section; only classifiers use it. */
    PLACED_WORD("in:"),
    /** The term by which the engine found a code. */
    TERM("term:"),
    /** A code of the engine. */
    CODE("code:"),
    /** The confidence of the engine in a code; only classifiers use it. */
    CONFIDENCE("confidence:");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }

  /** Whether it may point to a code by itself. */
  boolean pointsToCodes() {
    return switch (kind) {
      case PHRASE, TERM, CODE -> true;
      case DENIED_PHRASE, PLACED_WORD, CONFIDENCE -> false;
    };
  }

  /** Whether it is of the engine rather than of the words. */
  boolean isOfEngine() {
    return kind == Kind.TERM || kind == Kind.CODE;
  }

  /** The same clue, seen once more. */
  Clue again() {
    return new Clue(kind, name, span, section, times + 1, value);
  }

  /** The kind and span only: the words are protected. */
  @Override
  public String toString() {
    return kind + "[" + span.begin() + ".." + span.end() + "]";
  }
}
