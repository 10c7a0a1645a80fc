package org.opencac.engine;

import java.util.List;
import org.opencac.codeset.CodeSystem;

/**
 * What a caller wants coded.
 *
 * @param systems code systems to suggest from; empty for what is installed and valid for the
 *     setting. A system named here that has no release in force on the date of service uses its
 *     newest one
 * @param minConfidence suggestions below are not shown, 0 to 1; negative for the engine's own
 *     threshold
 * @param ranked how many codes to rank whether shown or not; 0 for none
 * @param denied whether denied findings are coded like the others; only for comparison with corpora
 *     whose coders did so, never for a claim
 */
public record CodingRequest(
    List<CodeSystem> systems, double minConfidence, int ranked, boolean denied) {

  /** Installed systems, the engine's own threshold, no ranking. */
  public static final CodingRequest DEFAULT = new CodingRequest(List.of(), -1, 0);

  /** A request that leaves denied findings, as coding does. */
  public CodingRequest(List<CodeSystem> systems, double minConfidence, int ranked) {
    this(systems, minConfidence, ranked, false);
  }

  /** Copies the list. */
  public CodingRequest {
    systems = List.copyOf(systems);
  }
}
