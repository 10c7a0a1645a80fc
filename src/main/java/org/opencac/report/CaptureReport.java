package org.opencac.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.opencac.report.SeveritySource.Severity;
import org.opencac.report.SeveritySource.Weight;
import org.opencac.review.CodingDesk;
import org.opencac.review.RunSuggestion;
import org.opencac.suggest.Decision;

/**
 * CC, MCC and risk categories in submitted inpatient charts, by coder, and how many of the codes of
 * such weight that the engine suggested as codable were assigned. Charts whose table is not
 * installed are counted apart and never as charts without.
 */
final class CaptureReport {
  private final SeveritySource source;
  private final UnaryOperator<String> names;

  CaptureReport(SeveritySource source, UnaryOperator<String> names) {
    this.source = source;
    this.names = names;
  }

  /** A chart with what the tables say. */
  private record Weighed(SubmittedChart submitted, Severity severity) {
    List<RunSuggestion> suggested(Weight weight) {
      return submitted.chart().run().suggestions().stream()
          .filter(one -> one.decision() == Decision.CODABLE)
          .filter(one -> severity.suggested().getOrDefault(one.code(), Set.of()).contains(weight))
          .toList();
    }

    boolean taken(RunSuggestion suggestion) {
      CodingDesk.OpenCase chart = submitted.chart();
      return chart.coding().find(suggestion.code()).isPresent();
    }
  }

  Report of(List<SubmittedChart> charts) {
    List<Weighed> stays =
        charts.stream()
            .filter(one -> one.chart().file().header().inpatient())
            .map(one -> new Weighed(one, source.of(one.chart())))
            .toList();
    List<Report.Row> rows = new ArrayList<>();
    Tables.grouped(stays, one -> one.submitted().submission().user())
        .forEach((coder, all) -> {
          for (Weight weight : Weight.values()) {
            rows.add(row(weight, coder, all));
          }
        });
    return new Report(
        ReportName.CAPTURE,
        List.of(
            Tables.text("weight", "Coder and weight"),
            Tables.count("charts", "Charts"),
            Tables.count("notInstalled", "Table not installed"),
            Tables.count("with", "Charts with it"),
            Tables.count("captured", "Captured"),
            Tables.count("suggested", "Suggested"),
            Tables.count("accepted", "Assigned of these"),
            Tables.share("capture", "Capture")),
        rows);
  }

  /** The charts behind it are those with the weight, captured or suggested. */
  private Report.Row row(Weight weight, String coder, List<Weighed> all) {
    String name = names.apply(coder) + ": " + weight.name();
    String key = coder + "/" + weight.name().toLowerCase(Locale.ROOT);
    List<Weighed> judged =
        all.stream().filter(one -> one.severity().judged().contains(weight)).toList();
    double missing = all.size() - judged.size();
    if (judged.isEmpty()) {
      double none = Double.NaN;
      return new Report.Row(
          key,
          name + " (table not installed)",
          List.of((double) all.size(), missing, none, none, none, none, none),
          encounters(all));
    }
    Set<String> behind = new TreeSet<>();
    long with = 0;
    long captured = 0;
    long suggested = 0;
    long accepted = 0;
    for (Weighed one : judged) {
      int counting = one.severity().counting().getOrDefault(weight, 0);
      List<RunSuggestion> codes = one.suggested(weight);
      with += counting > 0 ? 1 : 0;
      captured += counting;
      suggested += codes.size();
      accepted += codes.stream().filter(one::taken).count();
      if (counting > 0 || !codes.isEmpty()) {
        behind.add(one.submitted().submission().encounter());
      }
    }
    return new Report.Row(
        key,
        name,
        List.of(
            (double) all.size(),
            missing,
            (double) with,
            (double) captured,
            (double) suggested,
            (double) accepted,
            Tables.share(accepted, suggested)),
        behind);
  }

  private static Set<String> encounters(List<Weighed> all) {
    Set<String> ids = new TreeSet<>();
    all.forEach(one -> ids.add(one.submitted().submission().encounter()));
    return ids;
  }
}
