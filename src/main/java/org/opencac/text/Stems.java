package org.opencac.text;

/** Gives the stem that inflected and derived forms of a word share. Safe to share. */
public interface Stems {

  /** The stem of a word in lower case. */
  String stem(String form);
}
