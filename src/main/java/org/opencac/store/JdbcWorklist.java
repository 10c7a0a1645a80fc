package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.review.CaseCounts;
import org.opencac.review.Worklist;
import org.opencac.review.WorklistQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds charts in the database. Safe to share between threads. */
public final class JdbcWorklist implements Worklist.Source {
  private static final String FREE =
      " and status not in ('submitted', 'on-hold') and not exists (select 1 from chart_lock l"
          + " where l.chart_id = chart.id and l.expires > :now and l.holder <> :user)";

  private final JdbcClient jdbc;

  /** A worklist over a database. */
  public JdbcWorklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Worklist find(WorklistQuery query, Instant now) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    WorklistSql.COUNTED.forEach((name, column) -> counts.put(name, counts(query, name, column)));
    WorklistSql sql = new WorklistSql(query, "");
    long total =
        jdbc.sql("select count(*) from chart" + sql.where())
            .params(sql.parameters())
            .query(Long.class)
            .single();
    List<Worklist.Row> rows =
        jdbc.sql(
                "select chart.*, (select l.holder from chart_lock l where l.chart_id = chart.id"
                    + " and l.expires > :now) as locked_by from chart"
                    + sql.where()
                    + WorklistSql.orderBy(query.sort())
                    + " offset :offset rows fetch first :limit rows only")
            .params(sql.parameters())
            .param("now", Columns.time(now))
            .param("offset", query.offset())
            .param("limit", query.limit())
            .query((row, number) -> row(row))
            .list();
    return new Worklist(total, counts, rows);
  }

  private Map<String, Long> counts(WorklistQuery query, String name, String column) {
    WorklistSql sql = new WorklistSql(query, name);
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql(
            "select "
                + column
                + " as category, count(*) as charts from chart"
                + sql.where()
                + " group by "
                + column
                + " order by "
                + column)
        .params(sql.parameters())
        .query(
            (row, number) -> counts.put(row.getString("category"), row.getLong("charts")) == null)
        .list();
    return counts;
  }

  @Override
  public Optional<String> next(WorklistQuery query, String after, String user, Instant now) {
    WorklistSql sql = new WorklistSql(query, "");
    List<String> all =
        jdbc.sql("select id from chart" + sql.where() + WorklistSql.orderBy(query.sort()))
            .params(sql.parameters())
            .query((row, number) -> row.getString("id"))
            .list();
    List<String> free =
        jdbc.sql("select id from chart" + sql.where() + FREE)
            .params(sql.parameters())
            .param("now", Columns.time(now))
            .param("user", user)
            .query((row, number) -> row.getString("id"))
            .list();
    Set<String> open = new HashSet<>(free);
    int start = all.indexOf(after) + 1;
    for (int i = 0; i < all.size(); i++) {
      String candidate = all.get((start + i) % all.size());
      if (open.contains(candidate) && !candidate.equals(after)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Worklist.Row row(ResultSet row) throws SQLException {
    String locked = row.getString("locked_by");
    return new Worklist.Row(
        ChartRow.file(row),
        new CaseCounts(
            row.getInt("suggestions"),
            row.getInt("open_suggestions"),
            row.getInt("assigned"),
            row.getInt("changes"),
            row.getDouble("confidence")),
        row.getInt("documents"),
        row.getLong("characters"),
        locked == null ? "" : locked,
        row.getString("run_state"));
  }
}
