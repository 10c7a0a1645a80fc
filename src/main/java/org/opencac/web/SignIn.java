package org.opencac.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.Transactions;
import org.opencac.review.User;
import org.opencac.review.UserRepository;

/**
 * Signing in and out, lock-out after failures, and how long a session may last. Safe to share
 * between threads.
 */
final class SignIn {
  /** Sign-ins that may fail before a name is locked out. */
  static final int MOST_FAILURES = 5;

  static final Duration LOCK_OUT = Duration.ofMinutes(15);

  private final UserRepository users;
  private final Passwords passwords;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;
  private final Strangers strangers = new Strangers();

  SignIn(
      UserRepository users,
      Passwords passwords,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a sign-in came to. */
  sealed interface Outcome {
    /** The person is signed in. */
    record Welcome(Caller caller) implements Outcome {}

    /** Wrong name or password, or a disabled user: no telling which. */
    record Refused() implements Outcome {}

    /** Too many failures. */
    record LockedOut(long seconds) implements Outcome {}
  }

  Outcome signIn(String typed, String password) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    Optional<User> found = name.length() > 64 ? Optional.empty() : users.find(name);
    Instant now = clock.instant();
    Optional<Instant> locked =
        found.flatMap(User::lockedUntil).filter(until -> now.isBefore(until));
    if (locked.isPresent()) {
      return new Outcome.LockedOut(Math.max(1, Duration.between(now, locked.get()).toSeconds()));
    }
    boolean right = passwords.fits(password, found.map(User::passwordHash).orElse(""));
    if (found.isEmpty()) {
      return strangers.failed(name, now);
    }
    boolean welcome = right && !found.get().disabled();
    return transactions.within(() -> {
      User user = users.find(name).orElseThrow();
      if (welcome) {
        User after = user.signedIn(now);
        users.update(after);
        trail.append(new AuditFact(name, "sign-in", "", ""));
        return new Outcome.Welcome(Caller.of(after, now));
      }
      int failures = user.failures() + 1;
      boolean out = failures >= MOST_FAILURES;
      users.update(
          user.failed(
              out ? 0 : failures, out ? Optional.of(now.plus(LOCK_OUT)) : Optional.empty()));
      trail.append(new AuditFact(name, out ? "lock-out" : "sign-in-failed", "", ""));
      return out ? new Outcome.LockedOut(LOCK_OUT.toSeconds()) : new Outcome.Refused();
    });
  }

  /** Signs a user in without a password: by the demo's link, or by OpenID Connect. */
  Caller enter(String name, String how) {
    Instant now = clock.instant();
    return transactions.within(() -> {
      User after = users.find(name).orElseThrow().signedIn(now);
      users.update(after);
      trail.append(new AuditFact(name, "sign-in", "", how));
      return Caller.of(after, now);
    });
  }

  /** Signs a user in whom someone else vouches for; empty when there is none or it is disabled. */
  Optional<Caller> enterKnown(String name, String how) {
    return users.find(name).filter(user -> !user.disabled()).map(user -> enter(user.name(), how));
  }

  void signedOut(Caller caller) {
    transactions.run(() -> trail.append(new AuditFact(caller.name(), "sign-out", "", "")));
  }

  /** Whether a session may go on. */
  boolean current(Caller caller) {
    if (caller
        .since()
        .plus(Duration.ofHours(WorkbenchSettings.LONGEST_HOURS))
        .isBefore(clock.instant())) {
      return false;
    }
    return users
        .find(caller.name())
        .filter(user -> !user.disabled() && user.epoch() == caller.epoch())
        .isPresent();
  }
}
