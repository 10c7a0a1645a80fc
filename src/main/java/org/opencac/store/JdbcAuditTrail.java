package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencac.review.AuditEntry;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The audit trail in the database. The row of its end is locked while an entry is added, so entries
 * of all servers form one chain. Safe to share between threads.
 */
public final class JdbcAuditTrail implements AuditTrail {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** A trail in a database. */
  public JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void append(AuditFact fact) {
    Head head =
        jdbc.sql("select number, hash from audit_head where id = 1 for update")
            .query((row, number) -> head(row))
            .single();
    AuditEntry entry = AuditEntry.after(head.number() + 1, head.hash(), clock.instant(), fact);
    jdbc.sql(
            "insert into audit_entry"
                + " (number, made_at, made_by, action, chart_id, detail, previous, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.number(),
            Columns.time(entry.at()),
            entry.user(),
            entry.action(),
            entry.encounter(),
            entry.detail(),
            entry.previous(),
            entry.hash())
        .update();
    jdbc.sql("update audit_head set number = ?, hash = ? where id = 1")
        .params(entry.number(), entry.hash())
        .update();
  }

  @Override
  public List<AuditEntry> page(String encounter, String user, long before, int most) {
    return jdbc.sql(
            "select * from audit_entry where number < :before"
                + (encounter.isEmpty() ? "" : " and chart_id = :chart")
                + (user.isEmpty() ? "" : " and made_by = :user")
                + " order by number desc fetch first :most rows only")
        .param("before", before)
        .param("chart", encounter)
        .param("user", user)
        .param("most", most)
        .query((row, number) -> entry(row))
        .list();
  }

  @Override
  public void forEach(Consumer<AuditEntry> reader) {
    try (Stream<AuditEntry> entries =
        jdbc
            .sql("select * from audit_entry order by number")
            .withFetchSize(1000)
            .query((row, number) -> entry(row))
            .stream()) {
      entries.forEach(reader);
    }
  }

  @Override
  public Head head() {
    return jdbc.sql("select number, hash from audit_head where id = 1")
        .query((row, number) -> head(row))
        .single();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("number"), row.getString("hash"));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Columns.time(row, "made_at"),
        row.getString("made_by"),
        row.getString("action"),
        row.getString("chart_id"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
