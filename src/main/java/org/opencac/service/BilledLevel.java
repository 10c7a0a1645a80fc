package org.opencac.service;

import java.util.Optional;
import java.util.OptionalInt;

/** Compares a billed visit with what its note supports. Stateless. */
public final class BilledLevel {
  /**
   * A billed level that the note does not support.
   *
   * @param id {@code EM_OVER_LEVEL} or {@code EM_UNDER_LEVEL}
   * @param billed the billed code
   * @param supported the code that the note supports
   * @param levels how many levels they are apart, at least 1
   */
  public record Difference(String id, String billed, String supported, int levels) {}

  private BilledLevel() {}

  /** Empty when they agree or cannot be compared, being of different families. */
  public static Optional<Difference> compare(String billed, String supported, EmLevels levels) {
    OptionalInt one = levels.place(billed);
    OptionalInt other = levels.place(supported);
    if (one.isEmpty()
        || other.isEmpty()
        || !levels.family(billed).equals(levels.family(supported))
        || one.getAsInt() == other.getAsInt()) {
      return Optional.empty();
    }
    int apart = one.getAsInt() - other.getAsInt();
    return Optional.of(
        new Difference(
            apart > 0 ? "EM_OVER_LEVEL" : "EM_UNDER_LEVEL", billed, supported, Math.abs(apart)));
  }
}
