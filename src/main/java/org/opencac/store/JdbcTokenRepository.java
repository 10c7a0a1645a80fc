package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.review.ApiToken;
import org.opencac.review.Permission;
import org.opencac.review.TokenRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Tokens in the database. Safe to share between threads. */
public final class JdbcTokenRepository implements TokenRepository {
  private final JdbcClient jdbc;

  /** Tokens in a database. */
  public JdbcTokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ApiToken add(ApiToken token, String digest) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into api_token (name, digest, scopes, created_by, created, expires)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            token.name(),
            digest,
            token.scopes().stream()
                .map(Permission::label)
                .sorted()
                .collect(Collectors.joining(" ")),
            token.createdBy(),
            Columns.time(token.createdAt()),
            Columns.time(token.expiresAt()))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey(), "the database must give an id").longValue();
    return new ApiToken(
        id,
        token.name(),
        token.scopes(),
        token.createdBy(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt(),
        token.revokedAt());
  }

  @Override
  public Optional<ApiToken> find(String digest) {
    return jdbc.sql("select * from api_token where digest = ?")
        .param(digest)
        .query((row, number) -> token(row))
        .optional();
  }

  @Override
  public List<ApiToken> all() {
    return jdbc.sql("select * from api_token order by id desc")
        .query((row, number) -> token(row))
        .list();
  }

  @Override
  public boolean revoke(long id, Instant now) {
    return jdbc.sql("update api_token set revoked = coalesce(revoked, ?) where id = ?")
            .params(Columns.time(now), id)
            .update()
        > 0;
  }

  @Override
  public void used(long id, Instant now) {
    jdbc.sql("update api_token set last_used = ? where id = ?")
        .params(Columns.time(now), id)
        .update();
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        row.getString("name"),
        Arrays.stream(row.getString("scopes").split(" ", -1))
            .flatMap(label -> Permission.of(label).stream())
            .collect(Collectors.toSet()),
        row.getString("created_by"),
        Columns.time(row, "created"),
        Columns.time(row, "expires"),
        Columns.optionalTime(row, "last_used"),
        Columns.optionalTime(row, "revoked"));
  }
}
