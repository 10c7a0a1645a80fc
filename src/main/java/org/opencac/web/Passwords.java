package org.opencac.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords as bcrypt keeps them. Safe to share between threads. */
final class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 72;

  private final BCryptPasswordEncoder encoder;
  private final String nobody;

  /** With what one password costs to try, as a power of two. */
  Passwords(int cost) {
    this.encoder = new BCryptPasswordEncoder(cost);
    this.nobody = encode(new Secrets().make());
  }

  String encode(String password) {
    return Objects.requireNonNull(encoder.encode(password), "bcrypt must give a hash");
  }

  /** Whether it is the password of a hash; takes as long when there is no hash. */
  boolean fits(String password, String hash) {
    boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return readable && encoder.matches(password, hash.isEmpty() ? nobody : hash) && !hash.isEmpty();
  }

  /** Refuses a password that is too short or longer than bcrypt reads. */
  static void check(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < SHORTEST || bytes > LONGEST) {
      throw RequestException.wrong(
          "password", "must be 12 to 72 bytes long", "choose a longer or shorter one");
    }
  }
}
