package org.opencac.learn;

/**
 * A clue and a code it may point to.
 *
 * @param code the code, without dot
 * @param seen in how many notes the clue stood
 * @param coded in how many of these the code was given
 * @param share how often the clue by itself brings the code, when other clues of the same notes
 *     that explain the code as well or better are taken into account; 0 to 1
 */
record Association(String code, int seen, int coded, double share) {
  private static final double PRIOR_NOTES = 2;

  /** Share of the notes with the clue that have the code, drawn to the code's share of all. */
  double ratio(double prior) {
    return (coded + PRIOR_NOTES * prior) / (seen + PRIOR_NOTES);
  }
}
