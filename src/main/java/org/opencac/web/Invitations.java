package org.opencac.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.Role;
import org.opencac.review.Transactions;
import org.opencac.review.User;
import org.opencac.review.UserRepository;

/**
 * How people come to a password: the first administrator by the link of the first start, others by
 * an invitation, everybody by the old one. Links are kept as SHA-256 of a long random secret. Safe
 * to share between threads.
 */
final class Invitations {
  static final Duration INVITATION = Duration.ofHours(72);
  private static final String SET_UP = "set-up";

  private final UserRepository users;
  private final Passwords passwords;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  Invitations(
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

  boolean setUpNeeded() {
    return users.all().isEmpty();
  }

  /** A new set-up link's secret; the one before ends. */
  String inviteFirst() {
    String secret = secrets.make();
    transactions.run(() -> users.setting(SET_UP, Secrets.digest(secret)));
    return secret;
  }

  void setUp(String secret, String name, String displayName, String password) {
    Accounts.checkName(name);
    Passwords.check(password);
    transactions.run(() -> {
      boolean right = setUpNeeded() && Secrets.digest(secret).equals(users.setting(SET_UP));
      if (!right) {
        throw new RequestException(usedLink());
      }
      Instant now = clock.instant();
      users.add(
          User.fresh(name, displayName, Set.of(Role.ADMINISTRATOR), passwords.encode(password)),
          now);
      users.setting(SET_UP, "");
      trail.append(new AuditFact(name, "set-up", "", ""));
    });
  }

  /** A new invitation's secret; the password and the sessions of the user end. */
  String invite(String by, String name) {
    return transactions.within(() -> {
      User old = users.find(name).orElseThrow(() -> RequestException.notFound("user"));
      users.update(old.withPassword(""));
      String secret = secrets.make();
      users.invite(name, Secrets.digest(secret), clock.instant().plus(INVITATION));
      trail.append(new AuditFact(by, "invite", "", name));
      return secret;
    });
  }

  void accept(String secret, String password) {
    Passwords.check(password);
    transactions.run(() -> {
      User user =
          users
              .redeem(Secrets.digest(secret), clock.instant())
              .orElseThrow(() -> new RequestException(usedLink()));
      users.update(user.withPassword(passwords.encode(password)));
      trail.append(new AuditFact(user.name(), "set-password", "", ""));
    });
  }

  /** Changes a password; false when the old one is wrong. The sessions of the user go on. */
  Optional<Caller> changePassword(Caller caller, String old, String password) {
    Passwords.check(password);
    return transactions.within(() -> {
      User user = users.find(caller.name()).orElseThrow(() -> RequestException.notFound("user"));
      if (!passwords.fits(old, user.passwordHash())) {
        return Optional.empty();
      }
      User after = user.withPassword(passwords.encode(password));
      users.update(after);
      trail.append(new AuditFact(user.name(), "set-password", "", ""));
      return Optional.of(Caller.of(after, clock.instant()));
    });
  }

  boolean invited(String name) {
    return users.invited(name, clock.instant());
  }

  private static ProblemJson usedLink() {
    return ProblemJson.of(
        410,
        "link-used",
        "The link is used up",
        "It was used before, or it has expired.",
        "Ask for a new one.");
  }
}
