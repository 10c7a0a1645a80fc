package org.opencac.review;

import java.util.List;
import org.opencac.suggest.Decision;

/**
 * Tells one suggestion from another: what may be done with it, then a digest of its evidence, as
 * {@code codable:1f3a…}.
 */
public final class RunDigest {
  private RunDigest() {}

  /** The digest of a suggestion from its decision and its evidence, in any order. */
  public static String of(Decision decision, List<String> evidence) {
    String all = String.join("\n", evidence.stream().sorted().toList());
    return decision.label() + ":" + Sha256.hex(all).substring(0, 32);
  }

  /** The decision that a digest begins with; empty for an empty digest. */
  static String decision(String digest) {
    int colon = digest.indexOf(':');
    return colon < 0 ? digest : digest.substring(0, colon);
  }
}
