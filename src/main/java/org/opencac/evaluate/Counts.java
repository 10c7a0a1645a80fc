package org.opencac.evaluate;

/**
 * Right, wrong and missed.
 *
 * @param hits suggested and in gold
 * @param falsePositives suggested and not in gold
 * @param misses in gold and not suggested
 */
public record Counts(int hits, int falsePositives, int misses) {

  /** Nothing yet. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /** The two together. */
  public Counts plus(Counts other) {
    return new Counts(
        hits + other.hits, falsePositives + other.falsePositives, misses + other.misses);
  }

  /** Share of the suggested that is right; 0 when nothing was suggested. */
  public double precision() {
    return ratio(hits, hits + falsePositives);
  }

  /** Share of gold that was suggested; 0 when gold is empty. */
  public double recall() {
    return ratio(hits, hits + misses);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return ratio(2 * hits, 2 * hits + falsePositives + misses);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
