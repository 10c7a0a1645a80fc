package org.opencac.engine;

import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.learn.SiteModel;

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
 * @param site what was learned of a site; empty for the engine as it comes
 */
public record CodingRequest(
    List<CodeSystem> systems,
    double minConfidence,
    int ranked,
    boolean denied,
    Optional<SiteModel> site) {

  /** Installed systems, the engine's own threshold, no ranking. */
  public static final CodingRequest DEFAULT = new CodingRequest(List.of(), -1, 0);

  /** A request that leaves denied findings, as coding does. */
  public CodingRequest(List<CodeSystem> systems, double minConfidence, int ranked) {
    this(systems, minConfidence, ranked, false);
  }

  /** A request without a site's model. */
  public CodingRequest(List<CodeSystem> systems, double minConfidence, int ranked, boolean denied) {
    this(systems, minConfidence, ranked, denied, Optional.empty());
  }

  /** The same request with a site's model. */
  public CodingRequest with(SiteModel model) {
    return new CodingRequest(systems, minConfidence, ranked, denied, Optional.of(model));
  }

  /** Copies the list. */
  public CodingRequest {
    systems = List.copyOf(systems);
  }
}
