package org.opencac.concept;

import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/** Says what a note says about a mention. Safe to share between threads. */
public interface Asserter {

  /** Reads what a sentence of the note says about any mention in it. */
  SentenceAsserter forSentence(ParsedNote note, Sentence sentence);

  /** The assertion of the words at {@code mention}, which stand in {@code sentence}. */
  default Assertion assess(ParsedNote note, Sentence sentence, Span mention) {
    return forSentence(note, sentence).assess(mention);
  }
}
