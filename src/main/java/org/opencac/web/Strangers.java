package org.opencac.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed sign-ins with names that nobody has. They are locked out as known names are, so that a
 * lock-out does not tell which names exist. Keeps the last few thousand; safe to share between
 * threads.
 */
final class Strangers {
  private static final int MOST = 5_000;

  private final Map<String, Attempts> attempts = new LinkedHashMap<>();

  private record Attempts(int failures, Instant lockedUntil) {}

  synchronized SignIn.Outcome failed(String name, Instant now) {
    Attempts before = attempts.remove(name);
    if (before != null && now.isBefore(before.lockedUntil())) {
      attempts.put(name, before);
      return new SignIn.Outcome.LockedOut(
          Math.max(1, Duration.between(now, before.lockedUntil()).toSeconds()));
    }
    int failures = before == null ? 1 : before.failures() + 1;
    boolean out = failures >= SignIn.MOST_FAILURES;
    attempts.put(
        name, new Attempts(out ? 0 : failures, out ? now.plus(SignIn.LOCK_OUT) : Instant.EPOCH));
    if (attempts.size() > MOST) {
      attempts.remove(attempts.keySet().iterator().next());
    }
    return out
        ? new SignIn.Outcome.LockedOut(SignIn.LOCK_OUT.toSeconds())
        : new SignIn.Outcome.Refused();
  }
}
