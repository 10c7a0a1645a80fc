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
 */
public record CodingRequest(List<CodeSystem> systems, double minConfidence, int ranked) {

  /** Installed systems, the engine's own threshold, no ranking. */
  public static final CodingRequest DEFAULT = new CodingRequest(List.of(), -1, 0);

  /** Copies the list. */
  public CodingRequest {
    systems = List.copyOf(systems);
  }
}
