package org.opencac.edit;

/** Receives what an edit finds. Used by one thread at a time. */
public interface Findings {

  /** Something was found. */
  void add(Draft draft);

  /**
   * The edit could not judge, or not all of it.
   *
   * @param why what is missing, for example {@code no table of medically unlikely edits is
   *     installed}
   */
  void notJudged(String why);
}
