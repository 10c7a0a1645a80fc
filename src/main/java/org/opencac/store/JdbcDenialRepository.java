package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencac.review.CodeReference;
import org.opencac.review.Denial;
import org.opencac.review.DenialRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Denials in the database. Safe to share between threads. */
public final class JdbcDenialRepository implements DenialRepository {
  private final JdbcClient jdbc;

  /** Denials in a database. */
  public JdbcDenialRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Denial add(Denial denial) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into denial (chart_id, received, payer, code_system, code, reason, remark,"
                + " outcome, settled, outcome_remark, coding_version, version, entered_by,"
                + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                denial.encounter(),
                denial.received(),
                denial.payer(),
                denial.code().map(code -> code.system().label()).orElse(""),
                denial.code().map(CodeReference::code).orElse(""),
                denial.reason(),
                denial.comment().reveal(),
                denial.outcome().label(),
                denial.settled().orElse(null),
                denial.outcomeComment().reveal(),
                denial.codingVersion(),
                denial.version(),
                denial.by(),
                Columns.time(denial.at())))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey(), "the database must give an id").longValue();
    return jdbc.sql("select * from denial where id = ?")
        .param(id)
        .query(JdbcDenialRepository::denial)
        .single();
  }

  @Override
  public Optional<Denial> findForUpdate(long id) {
    return jdbc.sql("select * from denial where id = ? for update")
        .param(id)
        .query(JdbcDenialRepository::denial)
        .optional();
  }

  @Override
  public void update(Denial denial) {
    jdbc.sql(
            "update denial set outcome = ?, settled = ?, outcome_remark = ?, version = ?"
                + " where id = ?")
        .params(
            Arrays.asList(
                denial.outcome().label(),
                denial.settled().orElse(null),
                denial.outcomeComment().reveal(),
                denial.version(),
                denial.id()))
        .update();
  }

  @Override
  public List<Denial> all() {
    return jdbc.sql("select * from denial order by id desc")
        .query(JdbcDenialRepository::denial)
        .list();
  }

  @Override
  public List<Denial> of(String encounter) {
    return jdbc.sql("select * from denial where chart_id = ? order by id desc")
        .param(encounter)
        .query(JdbcDenialRepository::denial)
        .list();
  }

  static Denial denial(ResultSet row, int number) throws SQLException {
    return new Denial(
        row.getLong("id"),
        row.getString("chart_id"),
        row.getObject("received", LocalDate.class),
        row.getString("payer"),
        Columns.code(row.getString("code_system"), row.getString("code")),
        row.getString("reason"),
        Columns.text(row, "remark"),
        Denial.Outcome.of(row.getString("outcome")).orElseThrow(),
        Columns.optionalDate(row, "settled"),
        Columns.text(row, "outcome_remark"),
        row.getInt("coding_version"),
        row.getInt("version"),
        row.getString("entered_by"),
        Columns.time(row, "entered_at"));
  }
}
