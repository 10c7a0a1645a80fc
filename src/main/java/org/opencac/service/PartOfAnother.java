package org.opencac.service;

import org.opencac.note.Span;
import org.opencac.service.ProofWords.Kind;

/**
 * Drugs that are part of another service and no line of their own: those that sedate for a
 * procedure, and what keeps a line open, by {@code performed.tsv}. Stateless.
 */
final class PartOfAnother {
  private static final ProofWords WORDS = ProofWords.load();
  private static final int BESIDE = 25;

  private PartOfAnother() {}

  /** Whether a drug named in a sentence was given for another service. */
  static boolean given(
      DrugServices.Drug drug, Span name, ServiceSentence sentence, ServiceNote note) {
    return WORDS.in(Kind.SEDATIVE, drug.code())
            && note.passages().of(sentence).stream().anyMatch(s -> WORDS.in(Kind.SEDATION, s))
        || WORDS.in(Kind.FLUSHED, drug.code())
            && WORDS.nearest(Kind.FLUSH, sentence.words(), name) <= BESIDE;
  }
}
