package org.opencac.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.Problem;
import org.opencac.review.ProblemException;
import org.opencac.review.Role;
import org.opencac.review.Transactions;
import org.opencac.review.User;
import org.opencac.review.UserRepository;

/** The users, as administrators make and change them. Safe to share between threads. */
final class Accounts {
  private final UserRepository users;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  Accounts(UserRepository users, AuditTrail trail, Transactions transactions, Clock clock) {
    this.users = users;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  User add(String by, String name, String displayName, Set<Role> roles) {
    checkName(name);
    checkDisplayName(displayName);
    return transactions.within(() -> {
      User user = User.fresh(name, displayName, roles, "");
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
      User user =
          old.changed(
              displayName.orElse(old.displayName()),
              roles.orElse(old.roles()),
              disabled.orElse(old.disabled()));
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

  void unlock(String by, String name) {
    transactions.run(() -> {
      users.update(require(name).failed(0, Optional.empty()));
      trail.append(new AuditFact(by, "unlock", "", name));
    });
  }

  boolean lockedOut(User user) {
    return user.lockedUntil().filter(until -> clock.instant().isBefore(until)).isPresent();
  }

  private User require(String name) {
    return users.find(name).orElseThrow(() -> RequestException.notFound("user"));
  }

  private static String labels(Set<Role> roles) {
    return String.join(" ", roles.stream().map(Role::label).sorted().toList());
  }

  static void checkName(String name) {
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
}
