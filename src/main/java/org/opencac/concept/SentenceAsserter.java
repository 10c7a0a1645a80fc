package org.opencac.concept;

import org.opencac.note.Span;

/**
 * Says what one sentence says about the mentions in it. What the sentence says is read once, so
 * that many mentions cost little more than one. Safe to share between threads.
 */
@FunctionalInterface
public interface SentenceAsserter {

  /** The assertion of the words at {@code mention}, positions in the note. */
  Assertion assess(Span mention);
}
