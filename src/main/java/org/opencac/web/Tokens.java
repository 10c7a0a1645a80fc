package org.opencac.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.ApiToken;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.Permission;
import org.opencac.review.TokenRepository;
import org.opencac.review.Transactions;

/** Tokens of machines, kept as SHA-256 of a long random secret. Safe to share between threads. */
final class Tokens {
  private final TokenRepository tokens;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  Tokens(TokenRepository tokens, AuditTrail trail, Transactions transactions, Clock clock) {
    this.tokens = tokens;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
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

  /** A new token and its secret. */
  Map.Entry<ApiToken, String> add(String by, String name, Set<Permission> scopes, int days) {
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

  List<ApiToken> all() {
    return tokens.all();
  }
}
