package org.opencac.text;

/** Gives the dictionary form of a word in view of its part of speech. Safe to share. */
public interface Lemmas {

  /** The lemma of a form in lower case with a tag of Universal Dependencies. */
  String lemma(String form, String pos);
}
