package org.opencac.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencac.chart.DocumentType;
import org.opencac.report.Period;
import org.opencac.report.ReportSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Queries to physicians as charts tell of them: a hold for one of the reasons of queries asks, a
 * document of the type query response answers. Safe to share between threads.
 */
final class JdbcQueries {
  private static final String HOLDS =
      "select e.chart_id, e.detail, e.made_at,"
          + " (select min(r.made_at) from audit_entry r where r.chart_id = e.chart_id"
          + " and r.number > e.number and r.action in ('resume', 'hold', 'submit')) as ended,"
          + " (select min(n.made_at) from audit_entry n where n.chart_id = e.chart_id"
          + " and n.number > e.number and n.action = 'hold' and n.detail like '% query-%')"
          + " as another"
          + " from audit_entry e where e.action = 'hold' and e.detail like '% query-%'"
          + " and e.made_at >= ? and e.made_at < ? order by e.number";

  private final JdbcClient jdbc;

  JdbcQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Hold(
      String encounter,
      String kind,
      Instant asked,
      Optional<Instant> ended,
      Optional<Instant> another) {}

  private record Answer(String document, Instant received) {}

  List<ReportSource.Query> asked(Period period) {
    List<Hold> holds =
        jdbc.sql(HOLDS)
            .params(Columns.time(period.from()), Columns.time(period.to()))
            .query((row, number) -> {
              String detail = row.getString("detail");
              return new Hold(
                  row.getString("chart_id"),
                  detail.substring(detail.lastIndexOf(' ') + 1),
                  Columns.time(row, "made_at"),
                  Columns.optionalTime(row, "ended"),
                  Columns.optionalTime(row, "another"));
            })
            .list();
    return holds.stream().map(this::query).toList();
  }

  private ReportSource.Query query(Hold hold) {
    Optional<Answer> answer = answer(hold);
    return new ReportSource.Query(
        hold.encounter(),
        hold.kind(),
        hold.asked(),
        answer.map(Answer::received),
        answer.isEmpty() && hold.ended().isEmpty(),
        answer.map(found -> resting(hold.encounter(), found)).orElse(List.of()));
  }

  private Optional<Answer> answer(Hold hold) {
    return jdbc
        .sql(
            "select id, received from document where chart_id = ? and kind = ?"
                + " and received >= ? order by received, position")
        .params(hold.encounter(), DocumentType.QUERY_RESPONSE.label(), Columns.time(hold.asked()))
        .query((row, number) -> new Answer(row.getString("id"), Columns.time(row, "received")))
        .list()
        .stream()
        .findFirst()
        .filter(found -> hold.another().map(found.received()::isBefore).orElse(true));
  }

  /** Decisions whose words, selected or shown, stand in the answer. */
  private List<Long> resting(String encounter, Answer answer) {
    return jdbc.sql(
            "select number from decision where chart_id = ? and decided_at >= ?"
                + " and (evidence like ? or evidence like ? or shown like ?) order by number")
        .params(
            encounter,
            Columns.time(answer.received()),
            answer.document() + "@%",
            "% " + answer.document() + "@%",
            "%\"document\":\"" + answer.document() + "\"%")
        .query((row, number) -> Long.valueOf(row.getLong("number")))
        .list();
  }
}
