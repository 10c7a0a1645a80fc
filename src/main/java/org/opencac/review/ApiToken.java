package org.opencac.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a machine signs in with.
 *
 * @param id counts all tokens
 * @param name for people to read
 * @param scopes what it may do
 * @param createdBy the administrator
 * @param createdAt when
 * @param expiresAt from when on it is refused
 * @param lastUsedAt about when it was used last, to the minute
 * @param revokedAt when it was taken back
 */
public record ApiToken(
    long id,
    String name,
    Set<Permission> scopes,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  /** Copies the set. */
  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may be used. */
  public boolean valid(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
