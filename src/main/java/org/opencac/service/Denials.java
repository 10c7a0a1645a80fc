package org.opencac.service;

import org.opencac.note.Span;

/** Says of words that a pattern meets whether they are denied. */
interface Denials {
  /** Nothing is denied. */
  Denials NONE =
      new Denials() {
        @Override
        public boolean undone(Span span) {
          return false;
        }

        @Override
        public boolean left(Span span) {
          return false;
        }
      };

  /** Whether the words are directly denied: "no bronchodilator". */
  boolean undone(Span span);

  /** Whether anything says that they were not done here and now. */
  boolean left(Span span);
}
