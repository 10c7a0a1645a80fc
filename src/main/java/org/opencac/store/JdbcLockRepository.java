package org.opencac.store;

import java.time.Instant;
import java.util.Optional;
import org.opencac.review.ChartLock;
import org.opencac.review.LockRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chart locks in the database. Safe to share between threads. */
public final class JdbcLockRepository implements LockRepository {
  private final JdbcClient jdbc;

  /** Locks in a database. */
  public JdbcLockRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ChartLock> find(String encounter, Instant now) {
    return jdbc.sql("select * from chart_lock where chart_id = ? and expires > ?")
        .params(encounter, Columns.time(now))
        .query((row, number) ->
            new ChartLock(
                row.getString("chart_id"),
                row.getString("holder"),
                row.getString("tab"),
                Columns.time(row, "since"),
                Columns.time(row, "expires")))
        .optional();
  }

  @Override
  public void put(ChartLock lock) {
    int changed =
        jdbc.sql(
                "update chart_lock set holder = ?, tab = ?, since = ?, expires = ? where chart_id = ?")
            .params(
                lock.holder(),
                lock.tab(),
                Columns.time(lock.since()),
                Columns.time(lock.expires()),
                lock.encounter())
            .update();
    if (changed == 0) {
      jdbc.sql(
              "insert into chart_lock (chart_id, holder, tab, since, expires)"
                  + " values (?, ?, ?, ?, ?)")
          .params(
              lock.encounter(),
              lock.holder(),
              lock.tab(),
              Columns.time(lock.since()),
              Columns.time(lock.expires()))
          .update();
    }
  }

  @Override
  public void remove(String encounter, String holder, String tab) {
    jdbc.sql("delete from chart_lock where chart_id = ? and holder = ? and tab = ?")
        .params(encounter, holder, tab)
        .update();
  }
}
