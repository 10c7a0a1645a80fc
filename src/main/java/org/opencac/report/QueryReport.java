package org.opencac.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opencac.review.CodingDesk;

/**
 * Queries to physicians by kind. The program keeps of a query what happens to its chart: it is
 * asked when the chart is put on hold with one of the reasons of queries, answered when a document
 * of the type query response comes in, and open while neither that nor the end of the hold has
 * come. It is agreed when an assigned code rests on the answer.
 */
final class QueryReport {
  private final CodingDesk desk;
  private final UnaryOperator<String> reasons;

  QueryReport(CodingDesk desk, UnaryOperator<String> reasons) {
    this.desk = desk;
    this.reasons = reasons;
  }

  Report of(List<ReportSource.Query> queries) {
    List<Report.Row> rows = new ArrayList<>();
    Tables.grouped(queries, ReportSource.Query::kind)
        .forEach((kind, all) -> rows.add(row(kind, all)));
    return new Report(
        ReportName.QUERIES,
        List.of(
            Tables.text("kind", "Kind"),
            Tables.count("asked", "Asked"),
            Tables.count("open", "Open"),
            Tables.count("answered", "Answered"),
            Tables.count("unanswered", "Closed unanswered"),
            Tables.count("agreed", "Agreed"),
            Tables.share("agreedShare", "Agreed of answered"),
            Tables.days("median", "Median to answer"),
            Tables.days("longest", "Longest")),
        rows);
  }

  private Report.Row row(String kind, List<ReportSource.Query> all) {
    List<ReportSource.Query> answered =
        all.stream().filter(one -> one.answered().isPresent()).toList();
    long open = all.stream().filter(ReportSource.Query::open).count();
    long agreed = answered.stream().filter(this::agreed).count();
    double[] days =
        answered.stream()
            .mapToDouble(one ->
                Duration.between(one.asked(), one.answered().orElseThrow()).toMinutes() / 1440.0)
            .sorted()
            .toArray();
    return new Report.Row(
        kind,
        reasons.apply(kind),
        List.of(
            (double) all.size(),
            (double) open,
            (double) answered.size(),
            (double) (all.size() - answered.size() - open),
            (double) agreed,
            Tables.share(agreed, answered.size()),
            Tables.median(days),
            days.length == 0 ? Double.NaN : days[days.length - 1]),
        all.stream().map(ReportSource.Query::encounter).collect(Collectors.toSet()));
  }

  private boolean agreed(ReportSource.Query query) {
    HashSet<Long> resting = new HashSet<>(query.decisions());
    return desk.peek(query.encounter()).coding().assigned().stream()
        .anyMatch(code -> resting.contains(code.decision().number()));
  }
}
