package org.opencac.neoplasm;

import java.util.List;

/** What the words around a neoplasm say of its treatment (Guidelines I.C.2.m). */
final class Treatment {
  private Treatment() {}

  /** What the clause says of the treatment, or the next sentence when it names no neoplasm. */
  static NeoplasmMention.Status of(
      SentenceWords words, Phrases.Match<Histology> name, List<SentenceWords> sentences) {
    int[] clause = words.clause(name.from());
    NeoplasmMention.Status here = status(words, clause[0], clause[1]);
    if (here == NeoplasmMention.Status.ACTIVE || words.number() + 1 >= sentences.size()) {
      return here;
    }
    SentenceWords next = sentences.get(words.number() + 1);
    if (!next.names().isEmpty() || next.sentence().section() != words.sentence().section()) {
      return here;
    }
    NeoplasmMention.Status there = status(next, 0, next.tokens().size());
    return there == NeoplasmMention.Status.UNSAID ? here : there;
  }

  private static NeoplasmMention.Status status(SentenceWords words, int from, int to) {
    boolean history = false;
    for (Phrases.Match<Cue> cue : words.cues()) {
      if (cue.from() < from || cue.to() > to) {
        continue;
      }
      if (cue.value() == Cue.ACTIVE) {
        return NeoplasmMention.Status.ACTIVE;
      }
      history |= cue.value() == Cue.HISTORY;
    }
    return history ? NeoplasmMention.Status.HISTORY : NeoplasmMention.Status.UNSAID;
  }
}
