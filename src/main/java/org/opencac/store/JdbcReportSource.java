package org.opencac.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.report.Period;
import org.opencac.report.ReportSource;
import org.opencac.review.CaseFile;
import org.opencac.review.Denial;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reports are made of, from the database. Safe to share between threads. */
public final class JdbcReportSource implements ReportSource {
  private final JdbcClient jdbc;

  /** A source over a database. */
  public JdbcReportSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> decided(Period period) {
    return jdbc.sql(
            "select distinct chart_id from decision where decided_at >= ? and decided_at < ?"
                + " order by chart_id")
        .params(Columns.time(period.from()), Columns.time(period.to()))
        .query((row, number) -> row.getString("chart_id"))
        .list();
  }

  @Override
  public List<Submission> submitted(Period period) {
    return jdbc.sql(
            "select e.chart_id, c.facility, c.counts_from, e.made_by, e.made_at, e.detail,"
                + " (select d.detail from audit_entry d where d.chart_id = e.chart_id"
                + " and d.action = 'submit-despite' and d.number = (select min(n.number)"
                + " from audit_entry n where n.chart_id = e.chart_id and n.number > e.number"
                + " and n.action in ('submit', 'submit-despite'))) as despite,"
                + " (select min(l.made_at) from audit_entry l where l.chart_id = e.chart_id"
                + " and l.made_by = e.made_by and l.action = 'lock' and l.number < e.number"
                + " and l.number > coalesce((select max(p.number) from audit_entry p"
                + " where p.chart_id = e.chart_id and p.action = 'submit'"
                + " and p.number < e.number), 0)) as opened"
                + " from audit_entry e join chart c on c.id = e.chart_id"
                + " where e.action = 'submit' and e.made_at >= ? and e.made_at < ?"
                + " order by e.number")
        .params(Columns.time(period.from()), Columns.time(period.to()))
        .query((row, number) ->
            new Submission(
                row.getString("chart_id"),
                row.getString("facility"),
                row.getObject("counts_from", LocalDate.class),
                row.getString("made_by"),
                Columns.optionalTime(row, "opened"),
                Columns.time(row, "made_at"),
                version(row.getString("detail")),
                words(row.getString("despite"))))
        .list();
  }

  /** The number in {@code version 3}. */
  private static int version(String detail) {
    return Integer.parseInt(detail.substring(detail.lastIndexOf(' ') + 1));
  }

  private static List<String> words(@Nullable String despite) {
    return despite == null || despite.isEmpty() ? List.of() : List.of(despite.split(" ", -1));
  }

  @Override
  public List<Query> queries(Period period) {
    return new JdbcQueries(jdbc).asked(period);
  }

  @Override
  public List<Denial> denials(Period period) {
    return jdbc.sql("select * from denial where received between ? and ? order by id")
        .params(period.first(), period.last())
        .query(JdbcDenialRepository::denial)
        .list();
  }

  @Override
  public List<CaseFile> waiting() {
    return jdbc.sql("select * from chart where status <> 'submitted' order by id")
        .query((row, number) -> ChartRow.file(row))
        .list();
  }
}
