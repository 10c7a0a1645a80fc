package org.opencac.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.ApiToken;
import org.opencac.review.Permission;
import org.opencac.review.Role;
import org.opencac.review.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes a request. Kept in the session of a person, made anew for each request of a machine.
 *
 * @param name the user, or {@code token:} and the id of a token
 * @param displayName for others to read
 * @param roles of a person; none for a machine
 * @param permissions what the caller may do
 * @param epoch the state of the user when the session began; another one ends it
 * @param since when the session began
 */
public record Caller(
    String name,
    String displayName,
    Set<Role> roles,
    Set<Permission> permissions,
    int epoch,
    Instant since)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the sets. */
  public Caller {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  static Caller of(User user, Instant now) {
    return new Caller(
        user.name(),
        user.displayName(),
        user.roles(),
        Role.permissions(user.roles()),
        user.epoch(),
        now);
  }

  static Caller of(ApiToken token, Instant now) {
    return new Caller("token:" + token.id(), token.name(), Set.of(), token.scopes(), 0, now);
  }

  /** Whether it is a machine. */
  public boolean machine() {
    return name.startsWith("token:");
  }

  /** Whether the caller may do something. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Who makes this request; empty when nobody is signed in. */
  static Optional<Caller> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Who makes this request, which needs someone. */
  static Caller require() {
    return current().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** As Spring Security has it. */
  Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
  }
}
