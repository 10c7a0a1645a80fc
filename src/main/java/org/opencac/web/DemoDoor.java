package org.opencac.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.Role;
import org.opencac.review.User;

/** The way into the demo: a link instead of a password. Elsewhere it is shut. Immutable. */
final class DemoDoor {
  private final String secret;
  private final List<User> users;

  private DemoDoor(String secret, List<User> users) {
    this.secret = secret;
    this.users = List.copyOf(users);
  }

  /** No demo: nobody comes in here. */
  static DemoDoor shut() {
    return new DemoDoor("", List.of());
  }

  /** The demo's people, one a role; the first is signed in by the link. */
  static DemoDoor open() {
    return new DemoDoor(
        new Secrets().make(),
        List.of(
            user("demo-coder", "Cora Demo (coder)", Role.CODER),
            user("demo-cdi", "Dina Demo (CDI)", Role.CDI),
            user("demo-auditor", "Audra Demo (auditor)", Role.AUDITOR),
            user("demo-manager", "Manny Demo (manager)", Role.MANAGER),
            user("demo-administrator", "Ada Demo (administrator)", Role.ADMINISTRATOR)));
  }

  private static User user(String name, String displayName, Role role) {
    return new User(
        name, displayName, Set.of(role), false, "", 0, Optional.empty(), Optional.empty(), 0);
  }

  String secret() {
    return secret;
  }

  List<User> users() {
    return users;
  }

  /** The user whom the link signs in. */
  String enter(String token) {
    boolean right =
        !secret.isEmpty()
            && MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      throw new RequestException(
          ProblemJson.of(
              410,
              "link-used",
              "The link is not valid",
              "It belongs to a demo that has ended.",
              "Start the demo again."));
    }
    return users.getFirst().name();
  }

  /** The user to become. */
  String change(String name) {
    return users.stream()
        .map(User::name)
        .filter(name::equals)
        .findFirst()
        .orElseThrow(() -> RequestException.notFound("demo user"));
  }
}
