package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: suggestions are put into bins of equal width by their
 * confidence, and each bin's mean confidence is compared with the share that is right.
 *
 * @param bins from low to high, empty ones left out
 * @param error the expected calibration error: the mean distance of the two, weighted by size
 * @param byChance the error that a scale without fault would show with so few suggestions: in each
 *     bin the mean distance of a normal variable with the variance of its draws
 */
public record Calibration(List<Bin> bins, double error, double byChance) {
  /** Mean distance of a standard normal variable from 0. */
  private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

  private static final int BINS = 10;

  /** Copies the bins. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Suggestions of about the same confidence.
   *
   * @param size how many
   * @param confidence their mean confidence
   * @param right the share that gold has
   */
  public record Bin(int size, double confidence, double right) {}

  /** The calibration of judged suggestions. */
  public static Calibration of(List<NoteScore.Judged> judged) {
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    double byChance = 0;
    for (int b = 0; b < BINS; b++) {
      int size = 0;
      int right = 0;
      double confidence = 0;
      double variance = 0;
      for (NoteScore.Judged one : judged) {
        if (Math.clamp((int) (one.confidence() * BINS), 0, BINS - 1) == b) {
          size++;
          confidence += one.confidence();
          variance += one.confidence() * (1 - one.confidence());
          right += one.right() ? 1 : 0;
        }
      }
      if (size > 0) {
        Bin bin = new Bin(size, confidence / size, (double) right / size);
        bins.add(bin);
        error += Math.abs(bin.confidence() - bin.right()) * size / judged.size();
        byChance += MEAN_DISTANCE * Math.sqrt(variance) / judged.size();
      }
    }
    return new Calibration(bins, error, byChance);
  }
}
