package org.opencac.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person who signs in.
 *
 * @param name by which the person signs in: lower case
 * @param displayName for others to read
 * @param roles what the person does here
 * @param disabled whether signing in is refused
 * @param passwordHash bcrypt; empty until the person has set one
 * @param failures sign-ins that failed since the last that did not
 * @param lockedUntil until when signing in is refused
 * @param lastSignIn when the person signed in last
 * @param epoch counts what ends all sessions of the person
 */
public record User(
    String name,
    String displayName,
    Set<Role> roles,
    boolean disabled,
    String passwordHash,
    int failures,
    Optional<Instant> lockedUntil,
    Optional<Instant> lastSignIn,
    int epoch) {

  /** Copies the set. */
  public User {
    roles = Set.copyOf(roles);
  }

  /** The name and roles only. */
  @Override
  public String toString() {
    return name + roles;
  }
}
