package org.opencac.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How one note came out in one code system.
 *
 * @param noteId the note
 * @param gold how many codes gold has
 * @param counts right, wrong and missed for each way of matching
 * @param codes every code that was hit, missed or wrong, by the chosen way of matching
 * @param ranked what was ranked, best first: whether it is right, and its confidence
 * @param averagePrecision of the ranking; empty when gold has no code that the release knows
 * @param beginningPrecision the same over the first four characters of the codes
 */
public record NoteScore(
    String noteId,
    int gold,
    Map<Matching, Counts> counts,
    List<ScoredCode> codes,
    List<Judged> ranked,
    OptionalDouble averagePrecision,
    OptionalDouble beginningPrecision) {

  /** Copies the collections. */
  public NoteScore {
    counts = Map.copyOf(counts);
    codes = List.copyOf(codes);
    ranked = List.copyOf(ranked);
  }

  /** The counts of one way of matching. */
  public Counts counts(Matching matching) {
    return counts.getOrDefault(matching, Counts.NONE);
  }

  /**
   * A code with a confidence, and whether it was right.
   *
   * @param confidence 0 to 1
   * @param right whether gold has it
   */
  public record Judged(double confidence, boolean right) {}
}
