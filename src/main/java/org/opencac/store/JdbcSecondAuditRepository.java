package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.opencac.review.SecondAudit;
import org.opencac.review.SecondAuditRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Second-level audits in the database. Safe to share between threads. */
public final class JdbcSecondAuditRepository implements SecondAuditRepository {
  private final JdbcClient jdbc;

  /** Audits in a database. */
  public JdbcSecondAuditRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SecondAudit add(SecondAudit audit) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into second_audit (chart_id, auditor, coder, status, version, started,"
                + " content) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            audit.encounter(),
            audit.auditor(),
            audit.coder(),
            audit.status().label(),
            audit.version(),
            Columns.time(audit.started()),
            SecondAuditText.write(audit))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey(), "the database must give an id").longValue();
    return new SecondAudit(
        id,
        audit.encounter(),
        audit.auditor(),
        audit.coder(),
        audit.status(),
        audit.version(),
        audit.started(),
        audit.closed(),
        audit.coderCodes(),
        audit.auditorCodes(),
        audit.removed(),
        audit.answers(),
        audit.verdicts());
  }

  @Override
  public Optional<SecondAudit> findForUpdate(long id) {
    return jdbc.sql("select * from second_audit where id = ? for update")
        .param(id)
        .query((row, number) -> audit(row))
        .optional();
  }

  @Override
  public void update(SecondAudit audit) {
    jdbc.sql(
            "update second_audit set status = ?, version = ?, closed = ?, accuracy = ?,"
                + " content = ? where id = ?")
        .params(
            Arrays.asList(
                audit.status().label(),
                audit.version(),
                Columns.time(audit.closed()),
                audit.accuracy(),
                SecondAuditText.write(audit),
                audit.id()))
        .update();
  }

  @Override
  public List<SecondAudit> all() {
    return jdbc.sql("select * from second_audit order by id desc")
        .query((row, number) -> audit(row))
        .list();
  }

  @Override
  public List<SecondAudit> of(String encounter) {
    return jdbc.sql("select * from second_audit where chart_id = ? order by id desc")
        .param(encounter)
        .query((row, number) -> audit(row))
        .list();
  }

  private static SecondAudit audit(ResultSet row) throws SQLException {
    SecondAuditText.Read read = SecondAuditText.read(row.getString("content"));
    return new SecondAudit(
        row.getLong("id"),
        row.getString("chart_id"),
        row.getString("auditor"),
        row.getString("coder"),
        SecondAudit.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        Columns.time(row, "started"),
        Columns.optionalTime(row, "closed"),
        read.coder(),
        read.auditor(),
        read.removed(),
        read.answers(),
        read.verdicts());
  }
}
