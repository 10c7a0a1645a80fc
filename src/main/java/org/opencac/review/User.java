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

  /** A user whom nobody has signed in as yet. */
  public static User fresh(String name, String displayName, Set<Role> roles, String hash) {
    return new User(
        name, displayName, roles, false, hash, 0, Optional.empty(), Optional.empty(), 0);
  }

  /** The same after signing in. */
  public User signedIn(Instant at) {
    return new User(
        name,
        displayName,
        roles,
        disabled,
        passwordHash,
        0,
        Optional.empty(),
        Optional.of(at),
        epoch);
  }

  /** The same after so many failures, and locked out until then. */
  public User failed(int times, Optional<Instant> until) {
    return new User(
        name, displayName, roles, disabled, passwordHash, times, until, lastSignIn, epoch);
  }

  /** The same with another password, which ends its sessions; empty for none. */
  public User withPassword(String hash) {
    return new User(
        name, displayName, roles, disabled, hash, 0, Optional.empty(), lastSignIn, epoch + 1);
  }

  /** The same with another name, other roles, or disabled; what it may do ends its sessions. */
  public User changed(String newName, Set<Role> newRoles, boolean off) {
    boolean ends = !newRoles.equals(roles) || off != disabled;
    return new User(
        name,
        newName,
        newRoles,
        off,
        passwordHash,
        failures,
        lockedUntil,
        lastSignIn,
        ends ? epoch + 1 : epoch);
  }

  /** The name and roles only. */
  @Override
  public String toString() {
    return name + roles;
  }
}
