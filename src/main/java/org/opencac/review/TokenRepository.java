package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens; of their secrets only digests are kept. */
public interface TokenRepository {

  /** Keeps a new token; its id is given here. */
  ApiToken add(ApiToken token, String digest);

  /** The token of a secret's digest. */
  Optional<ApiToken> find(String digest);

  /** All tokens, newest first. */
  List<ApiToken> all();

  /** Takes a token back. False when there is none of this id. */
  boolean revoke(long id, Instant now);

  /** Notes that a token was used. */
  void used(long id, Instant now);
}
