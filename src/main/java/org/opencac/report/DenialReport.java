package org.opencac.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opencac.review.CodeReference;
import org.opencac.review.Denial;

/** Denials of payers by reason or by code. */
final class DenialReport {
  private static final String WHOLE = "-";

  private final UnaryOperator<String> reasons;

  DenialReport(UnaryOperator<String> reasons) {
    this.reasons = reasons;
  }

  Report byReason(List<Denial> denials) {
    List<Report.Row> rows = new ArrayList<>();
    Tables.grouped(denials, Denial::reason)
        .forEach((reason, all) -> rows.add(row(reason, named(reason), all)));
    return report(ReportName.DENIALS, Tables.text("reason", "Reason"), rows);
  }

  Report byCode(List<Denial> denials) {
    List<Report.Row> rows = new ArrayList<>();
    Tables.grouped(denials, one -> one.code().map(CodeReference::label).orElse(WHOLE))
        .forEach((code, all) -> {
          String name = all.getFirst().code().map(CodeReference::code).orElse("the whole claim");
          rows.add(row(code, name, all));
        });
    return report(ReportName.DENIAL_CODES, Tables.text("code", "Code"), rows);
  }

  private String named(String reason) {
    String label = reasons.apply(reason);
    return label.equals(reason) ? reason : reason + " " + label;
  }

  private static Report report(ReportName name, Report.Column first, List<Report.Row> rows) {
    rows.sort(
        Comparator.comparingDouble((Report.Row row) -> -row.figures().getFirst())
            .thenComparing(Report.Row::key));
    return new Report(
        name,
        List.of(
            first,
            Tables.count("denied", "Denied"),
            Tables.count("open", "Open"),
            Tables.count("overturned", "Overturned"),
            Tables.count("upheld", "Upheld"),
            Tables.count("notAppealed", "Not appealed"),
            Tables.share("overturnedShare", "Overturned of settled"),
            Tables.days("median", "Median to outcome")),
        rows);
  }

  private static Report.Row row(String key, String name, List<Denial> all) {
    long open = count(all, Denial.Outcome.OPEN);
    long won = all.stream().filter(one -> one.outcome().won()).count();
    double[] days =
        all.stream()
            .filter(one -> one.settled().isPresent())
            .mapToDouble(
                one -> ChronoUnit.DAYS.between(one.received(), one.settled().orElseThrow()))
            .toArray();
    return new Report.Row(
        key,
        name,
        List.of(
            (double) all.size(),
            (double) open,
            (double) won,
            (double) count(all, Denial.Outcome.UPHELD),
            (double) count(all, Denial.Outcome.NOT_APPEALED),
            Tables.share(won, all.size() - open),
            Tables.median(days)),
        all.stream().map(Denial::encounter).collect(Collectors.toSet()));
  }

  private static long count(List<Denial> all, Denial.Outcome outcome) {
    return all.stream().filter(one -> one.outcome() == outcome).count();
  }
}
