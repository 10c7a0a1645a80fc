package org.opencac.evaluate;

import java.util.List;
import java.util.Map;
import org.opencac.codeset.CodeSystem;

/**
 * The figures of one code system over all notes.
 *
 * @param system the code system
 * @param notes how many notes
 * @param gold how many codes gold has, each once a note
 * @param suggested how many codes were suggested, each once a note
 * @param figures the figures by name, in the order to print them
 * @param evidence hits whose words gold marks, and how many of them overlap
 * @param forbidden how often a code was suggested that gold forbids, by reason
 * @param forbiddenListed how many codes gold forbids
 * @param calibration of what was suggested
 * @param curve precision and recall by threshold, over what was ranked
 * @param reliability how far the confidence may be relied on, by name
 * @param chapters right, wrong and missed by chapter, in the order of the codes
 */
public record NoteMetrics(
    CodeSystem system,
    int notes,
    int gold,
    int suggested,
    Map<String, Estimate> figures,
    Overlap evidence,
    Map<String, Integer> forbidden,
    int forbiddenListed,
    Calibration calibration,
    List<ThresholdPoint> curve,
    Map<String, Estimate> reliability,
    Map<String, Counts> chapters) {

  /**
   * Evidence against gold's.
   *
   * @param judged hits for which gold marks words
   * @param overlapping those whose evidence shares a position with gold's
   */
  public record Overlap(int judged, int overlapping) {

    /** Share of the hits, 0 when none can be judged. */
    public double share() {
      return judged == 0 ? 0 : (double) overlapping / judged;
    }
  }

  /**
   * What would be shown from a confidence on.
   *
   * @param threshold the confidence, 0 to 1
   * @param counts right, wrong and missed
   */
  public record ThresholdPoint(double threshold, Counts counts) {}
}
