package org.opencac.concept;

import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/** Says what a note says about a mention. Safe to share between threads. */
public interface Asserter {

  /** The assertion of the words at {@code mention}, which stand in {@code sentence}. */
  Assertion assess(ParsedNote note, Sentence sentence, Span mention);
}
