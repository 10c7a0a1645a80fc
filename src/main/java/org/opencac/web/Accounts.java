package org.opencac.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.ApiToken;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.Permission;
import org.opencac.review.Problem;
import org.opencac.review.ProblemException;
import org.opencac.review.Role;
import org.opencac.review.TokenRepository;
import org.opencac.review.Transactions;
import org.opencac.review.User;
import org.opencac.review.UserRepository;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Signing in, users, invitations and tokens. Passwords are kept as bcrypt, links and tokens as
 * SHA-256 of a long random secret. Safe to share between threads.
 */
final class Accounts {
  /** Sign-ins that may fail before a name is locked out. */
  static final int MOST_FAILURES = 5;

  static final Duration LOCK_OUT = Duration.ofMinutes(15);
  static final Duration INVITATION = Duration.ofHours(72);
  private static final String SET_UP = "set-up";
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 72;

  private final UserRepository users;
  private final TokenRepository tokens;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;
  private final Secrets secrets = new Secrets();
  private final Strangers strangers = new Strangers();
  private final BCryptPasswordEncoder encoder;
  private final String nobody;

  Accounts(
      UserRepository users,
      TokenRepository tokens,
      AuditTrail trail,
      Transactions transactions,
      Clock clock,
      int bcryptCost) {
    this.users = users;
    this.tokens = tokens;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
    this.encoder = new BCryptPasswordEncoder(bcryptCost);
    this.nobody = encode(secrets.make());
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
    String hash = found.map(User::passwordHash).filter(h -> !h.isEmpty()).orElse(nobody);
    boolean right =
        password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD
            && encoder.matches(password, hash);
    if (found.isEmpty()) {
      return strangers.failed(name, now);
    }
    boolean welcome = right && !found.get().disabled() && !found.get().passwordHash().isEmpty();
    return transactions.within(() -> {
      User user = users.find(name).orElseThrow();
      if (welcome) {
        User after = signedIn(user, now);
        users.update(after);
        trail.append(new AuditFact(name, "sign-in", "", ""));
        return new Outcome.Welcome(Caller.of(after, now));
      }
      int failures = user.failures() + 1;
      boolean out = failures >= MOST_FAILURES;
      users.update(
          failed(
              user, out ? 0 : failures, out ? Optional.of(now.plus(LOCK_OUT)) : Optional.empty()));
      trail.append(new AuditFact(name, out ? "lock-out" : "sign-in-failed", "", ""));
      return out ? new Outcome.LockedOut(LOCK_OUT.toSeconds()) : new Outcome.Refused();
    });
  }

  /** Signs a user in without a password: by the demo's link, or by OpenID Connect. */
  Caller enter(String name, String how) {
    Instant now = clock.instant();
    return transactions.within(() -> {
      User after = signedIn(users.find(name).orElseThrow(), now);
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

  /** The machine of a token's secret. */
  Optional<Caller> machine(String secret) {
    Instant now = clock.instant();
    Optional<ApiToken> token =
        tokens.find(Secrets.digest(secret)).filter(found -> found.valid(now));
    token
        .filter(found ->
            found
                .lastUsedAt()
                .map(last -> last.isBefore(now.minus(Duration.ofMinutes(1))))
                .orElse(true))
        .ifPresent(found -> tokens.used(found.id(), now));
    return token.map(found -> Caller.of(found, now));
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
    checkName(name);
    checkPassword(password);
    transactions.run(() -> {
      boolean right = setUpNeeded() && Secrets.digest(secret).equals(users.setting(SET_UP));
      if (!right) {
        throw new RequestException(usedLink());
      }
      Instant now = clock.instant();
      users.add(fresh(name, displayName, Set.of(Role.ADMINISTRATOR), encode(password)), now);
      users.setting(SET_UP, "");
      trail.append(new AuditFact(name, "set-up", "", ""));
    });
  }

  User add(String by, String name, String displayName, Set<Role> roles) {
    checkName(name);
    checkDisplayName(displayName);
    return transactions.within(() -> {
      User user = fresh(name, displayName, roles, "");
      if (!users.add(user, clock.instant())) {
        throw new ProblemException(
            new Problem.NotPossible("There is a user of this name.", "Choose another name."));
      }
      trail.append(new AuditFact(by, "add-user", "", name + " " + labels(roles)));
      return user;
    });
  }

  User change(
      String by,
      String name,
      Optional<String> displayName,
      Optional<Set<Role>> roles,
      Optional<Boolean> disabled) {
    displayName.ifPresent(Accounts::checkDisplayName);
    return transactions.within(() -> {
      User old = require(name);
      boolean ends =
          roles.filter(wanted -> !wanted.equals(old.roles())).isPresent()
              || disabled.filter(wanted -> wanted != old.disabled()).isPresent();
      User user =
          new User(
              old.name(),
              displayName.orElse(old.displayName()),
              roles.orElse(old.roles()),
              disabled.orElse(old.disabled()),
              old.passwordHash(),
              old.failures(),
              old.lockedUntil(),
              old.lastSignIn(),
              ends ? old.epoch() + 1 : old.epoch());
      requireAdministrator(user);
      users.update(user);
      trail.append(
          new AuditFact(
              by,
              "change-user",
              "",
              name + " " + labels(user.roles()) + (user.disabled() ? " disabled" : "")));
      return user;
    });
  }

  /** Somebody must be left to administer users. */
  private void requireAdministrator(User changed) {
    boolean left =
        active(changed)
            || users.all().stream()
                .anyMatch(other -> !other.name().equals(changed.name()) && active(other));
    if (!left) {
      throw new ProblemException(
          new Problem.NotPossible(
              "There would be no administrator left.", "Make someone else administrator first."));
    }
  }

  private static boolean active(User user) {
    return user.roles().contains(Role.ADMINISTRATOR) && !user.disabled();
  }

  /** A new invitation's secret; the password and the sessions of the user end. */
  String invite(String by, String name) {
    return transactions.within(() -> {
      User old = require(name);
      users.update(withPassword(old, ""));
      String secret = secrets.make();
      users.invite(name, Secrets.digest(secret), clock.instant().plus(INVITATION));
      trail.append(new AuditFact(by, "invite", "", name));
      return secret;
    });
  }

  void accept(String secret, String password) {
    checkPassword(password);
    transactions.run(() -> {
      User user =
          users
              .redeem(Secrets.digest(secret), clock.instant())
              .orElseThrow(() -> new RequestException(usedLink()));
      users.update(withPassword(user, encode(password)));
      trail.append(new AuditFact(user.name(), "set-password", "", ""));
    });
  }

  /** Changes a password; false when the old one is wrong. The sessions of the user go on. */
  Optional<Caller> changePassword(Caller caller, String old, String password) {
    checkPassword(password);
    return transactions.within(() -> {
      User user = require(caller.name());
      if (!encoder.matches(old, user.passwordHash())) {
        return Optional.empty();
      }
      User after = withPassword(user, encode(password));
      users.update(after);
      trail.append(new AuditFact(user.name(), "set-password", "", ""));
      return Optional.of(Caller.of(after, clock.instant()));
    });
  }

  void unlock(String by, String name) {
    transactions.run(() -> {
      users.update(failed(require(name), 0, Optional.empty()));
      trail.append(new AuditFact(by, "unlock", "", name));
    });
  }

  boolean invited(String name) {
    return users.invited(name, clock.instant());
  }

  boolean lockedOut(User user) {
    return user.lockedUntil().filter(until -> clock.instant().isBefore(until)).isPresent();
  }

  /** A new token and its secret. */
  Map.Entry<ApiToken, String> addToken(String by, String name, Set<Permission> scopes, int days) {
    String secret = "cac_" + secrets.make();
    Instant now = clock.instant();
    return transactions.within(() -> {
      ApiToken token =
          tokens.add(
              new ApiToken(
                  0,
                  name,
                  scopes,
                  by,
                  now,
                  now.plus(Duration.ofDays(days)),
                  Optional.empty(),
                  Optional.empty()),
              Secrets.digest(secret));
      trail.append(new AuditFact(by, "add-token", "", "token " + token.id()));
      return Map.entry(token, secret);
    });
  }

  void revoke(String by, long id) {
    transactions.run(() -> {
      if (!tokens.revoke(id, clock.instant())) {
        throw RequestException.notFound("token");
      }
      trail.append(new AuditFact(by, "revoke-token", "", "token " + id));
    });
  }

  List<ApiToken> tokens() {
    return tokens.all();
  }

  private User require(String name) {
    return users.find(name).orElseThrow(() -> RequestException.notFound("user"));
  }

  private String encode(String password) {
    return Objects.requireNonNull(encoder.encode(password), "bcrypt must give a hash");
  }

  private static User fresh(String name, String displayName, Set<Role> roles, String hash) {
    return new User(
        name, displayName, roles, false, hash, 0, Optional.empty(), Optional.empty(), 0);
  }

  private static User signedIn(User user, Instant now) {
    return new User(
        user.name(),
        user.displayName(),
        user.roles(),
        user.disabled(),
        user.passwordHash(),
        0,
        Optional.empty(),
        Optional.of(now),
        user.epoch());
  }

  private static User failed(User user, int failures, Optional<Instant> lockedUntil) {
    return new User(
        user.name(),
        user.displayName(),
        user.roles(),
        user.disabled(),
        user.passwordHash(),
        failures,
        lockedUntil,
        user.lastSignIn(),
        user.epoch());
  }

  private static User withPassword(User user, String hash) {
    return new User(
        user.name(),
        user.displayName(),
        user.roles(),
        user.disabled(),
        hash,
        0,
        Optional.empty(),
        user.lastSignIn(),
        user.epoch() + 1);
  }

  private static String labels(Set<Role> roles) {
    return String.join(" ", roles.stream().map(Role::label).sorted().toList());
  }

  private static ProblemJson usedLink() {
    return ProblemJson.of(
        410,
        "link-used",
        "The link is used up",
        "It was used before, or it has expired.",
        "Ask for a new one.");
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z][a-z0-9._-]{1,62}")) {
      throw RequestException.wrong(
          "name", "must be 2 to 63 of a-z 0-9 . _ -, a letter first", "choose another name");
    }
  }

  private static void checkDisplayName(String name) {
    if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw RequestException.wrong(
          "displayName", "must be 1 to 100 characters", "shorten or fill it");
    }
  }

  private static void checkPassword(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
      throw RequestException.wrong(
          "password", "must be 12 to 72 bytes long", "choose a longer or shorter one");
    }
  }
}
