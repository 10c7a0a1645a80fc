package org.opencac.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.opencac.review.Sha256;

/**
 * Random names and secrets, and the digests that are kept of them. Safe to share between threads.
 */
final class Secrets {
  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  /** A new secret: 32 characters that may stand in a link. */
  String make() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of a secret; they are long and random, so a plain digest serves. */
  static String digest(String secret) {
    return Sha256.hex(secret);
  }
}
