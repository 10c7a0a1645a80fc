package org.opencac.text;

import java.util.List;

/**
 * Gives the words of a sentence their part of speech and lemma. Too slow for every sentence of
 * every note: asked only where grammar decides. Safe to share between threads.
 */
public interface Tagger {

  /** One tag for each token of the sentence, in order. */
  List<TokenTag> tag(Sentence sentence);
}
