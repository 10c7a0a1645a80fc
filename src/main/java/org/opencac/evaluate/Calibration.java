package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: suggestions are put into bins of equal width by their
 * confidence, and each bin's mean confidence is compared with the share that is right.
 *
 * @param bins from low to high, empty ones left out
 * @param error the expected calibration error: the mean distance of the two, weighted by size
 */
public record Calibration(List<Bin> bins, double error) {
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
    for (int b = 0; b < BINS; b++) {
      int size = 0;
      int right = 0;
      double confidence = 0;
      for (NoteScore.Judged one : judged) {
        if (Math.clamp((int) (one.confidence() * BINS), 0, BINS - 1) == b) {
          size++;
          confidence += one.confidence();
          right += one.right() ? 1 : 0;
        }
      }
      if (size > 0) {
        Bin bin = new Bin(size, confidence / size, (double) right / size);
        bins.add(bin);
        error += Math.abs(bin.confidence() - bin.right()) * size / judged.size();
      }
    }
    return new Calibration(bins, error);
  }
}
