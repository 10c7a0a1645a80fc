package org.opencac.report;

import static org.opencac.report.Tables.count;
import static org.opencac.report.Tables.days;
import static org.opencac.report.Tables.grouped;
import static org.opencac.report.Tables.median;
import static org.opencac.report.Tables.minutes;
import static org.opencac.report.Tables.share;
import static org.opencac.report.Tables.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.opencac.review.AssignedCode;
import org.opencac.review.AuditDesk;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseStatus;
import org.opencac.review.CodingDesk;
import org.opencac.review.DecisionAction;
import org.opencac.review.RejectedCode;
import org.opencac.review.RunSuggestion;
import org.opencac.review.SecondAudit;

/** Makes reports from charts, decisions and audits. Safe to share between threads. */
public final class Reporting {
  private static final int LONGEST_MINUTES = 240;

  private final ReportSource source;
  private final CodingDesk desk;
  private final AuditDesk audits;
  private final UnaryOperator<String> names;
  private final QueryReport queries;
  private final DenialReport denials;
  private final CaptureReport capture;
  private final RiskReport risk;

  /**
   * Makes reports.
   *
   * @param severity what payers' tables make of charts
   * @param names what users are called
   * @param reasons what reasons are called; those without a name by themselves
   */
  public Reporting(
      ReportSource source,
      CodingDesk desk,
      AuditDesk audits,
      SeveritySource severity,
      UnaryOperator<String> names,
      UnaryOperator<String> reasons) {
    this.source = source;
    this.desk = desk;
    this.audits = audits;
    this.names = names;
    this.queries = new QueryReport(desk, reasons);
    this.denials = new DenialReport(reasons);
    this.capture = new CaptureReport(severity, names);
    this.risk = new RiskReport(names);
  }

  /** A report over a period; the one on what waits is about today. */
  public Report make(ReportName name, Period period, LocalDate today) {
    return switch (name) {
      case ENGINE_USE ->
          new Report(
              name,
              columns(
                  "coder",
                  "Coder",
                  "suggested",
                  "Suggested",
                  "accepted",
                  "Accepted",
                  "replaced",
                  "Replaced",
                  "addedFromText",
                  "Added from text",
                  "addedDirectly",
                  "Added directly",
                  "rejected",
                  "Rejected"),
              engine(name, period).use());
      case ENGINE_CODES, ENGINE_CHAPTERS, ENGINE_DOCUMENT_TYPES, ENGINE_SECTIONS ->
          new Report(name, qualityColumns(), engine(name, period).quality());
      case REJECT_REASONS -> rejections(name, period);
      case AUDIT_ACCURACY -> accuracy(name, period);
      case PRODUCTIVITY -> productivity(name, period);
      case TURNAROUND -> turnaround(name, period);
      case DNFC -> waiting(name, today);
      case QUERIES -> queries.of(source.queries(period));
      case DENIALS -> denials.byReason(source.denials(period));
      case DENIAL_CODES -> denials.byCode(source.denials(period));
      case CAPTURE -> capture.of(SubmittedChart.of(source.submitted(period), desk));
      case CODING_RISK -> risk.of(SubmittedChart.of(source.submitted(period), desk));
    };
  }

  private EngineTally engine(ReportName name, Period period) {
    EngineTally tally = new EngineTally();
    for (String encounter : source.decided(period)) {
      CodingDesk.OpenCase chart = desk.peek(encounter);
      String coder = chart.file().state().coder();
      for (RunSuggestion suggestion : chart.run().suggestions()) {
        tally.suggested(
            key(name, suggestion, coder),
            title(name, suggestion, coder),
            encounter,
            Optional.ofNullable(chart.coding().states().get(suggestion.code())));
      }
      for (AssignedCode code : chart.coding().assigned()) {
        if (code.origin() == DecisionAction.ADD) {
          boolean fromText = !code.decision().choice().evidence().isEmpty();
          added(name, code, coder)
              .ifPresent(key -> tally.added(key, named(name, key, code), encounter, fromText));
        }
      }
    }
    return tally;
  }

  private static String key(ReportName name, RunSuggestion suggestion, String coder) {
    return switch (name) {
      case ENGINE_USE -> coder;
      case ENGINE_CODES -> suggestion.code().label();
      case ENGINE_CHAPTERS -> suggestion.chapter().isEmpty() ? "-" : suggestion.chapter();
      case ENGINE_DOCUMENT_TYPES -> suggestion.documentType();
      case ENGINE_SECTIONS -> suggestion.section();
      case REJECT_REASONS,
          AUDIT_ACCURACY,
          PRODUCTIVITY,
          TURNAROUND,
          DNFC,
          QUERIES,
          DENIALS,
          DENIAL_CODES,
          CAPTURE,
          CODING_RISK ->
          throw new IllegalArgumentException("not about suggestions: " + name);
    };
  }

  private String title(ReportName name, RunSuggestion suggestion, String coder) {
    return switch (name) {
      case ENGINE_USE -> names.apply(coder);
      case ENGINE_CODES -> suggestion.code().code() + " " + suggestion.display();
      case ENGINE_CHAPTERS,
          ENGINE_DOCUMENT_TYPES,
          ENGINE_SECTIONS,
          REJECT_REASONS,
          AUDIT_ACCURACY,
          PRODUCTIVITY,
          TURNAROUND,
          DNFC,
          QUERIES,
          DENIALS,
          DENIAL_CODES,
          CAPTURE,
          CODING_RISK ->
          key(name, suggestion, coder);
    };
  }

  /** The row an added code counts in; where it was found is only known of suggestions. */
  private static Optional<String> added(ReportName name, AssignedCode code, String coder) {
    return switch (name) {
      case ENGINE_USE -> Optional.of(coder);
      case ENGINE_CODES -> Optional.of(code.code().label());
      case ENGINE_CHAPTERS,
          ENGINE_DOCUMENT_TYPES,
          ENGINE_SECTIONS,
          REJECT_REASONS,
          AUDIT_ACCURACY,
          PRODUCTIVITY,
          TURNAROUND,
          DNFC,
          QUERIES,
          DENIALS,
          DENIAL_CODES,
          CAPTURE,
          CODING_RISK ->
          Optional.empty();
    };
  }

  private String named(ReportName name, String key, AssignedCode code) {
    return name == ReportName.ENGINE_USE
        ? names.apply(key)
        : code.code().code() + " " + code.display();
  }

  private Report rejections(ReportName name, Period period) {
    Map<String, Set<String>> charts = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (String encounter : source.decided(period)) {
      for (RejectedCode code : desk.peek(encounter).coding().rejected()) {
        String reason = code.decision().choice().reason();
        charts.computeIfAbsent(reason, none -> new TreeSet<>()).add(encounter);
        counts.merge(reason, 1, Integer::sum);
        all++;
      }
    }
    List<Report.Row> rows = new ArrayList<>();
    int total = all;
    counts.forEach((reason, count) ->
        rows.add(
            new Report.Row(
                reason,
                reason.replace('-', ' '),
                List.of((double) count, (double) count / total),
                charts.getOrDefault(reason, Set.of()))));
    rows.sort(Comparator.comparingDouble(row -> -row.figures().getFirst()));
    return new Report(
        name,
        List.of(text("reason", "Reason"), count("rejected", "Rejected"), share("share", "Share")),
        rows);
  }

  private Report accuracy(ReportName name, Period period) {
    List<SecondAudit> sent =
        audits.all().stream()
            .filter(audit -> period.contains(audit.started()))
            .filter(audit -> audit.status() != SecondAudit.Status.OPEN)
            .toList();
    List<Report.Row> rows = new ArrayList<>();
    grouped(sent, SecondAudit::coder)
        .forEach((coder, all) -> {
          long rebutted =
              all.stream()
                  .flatMap(audit -> audit.answers().values().stream())
                  .filter(answer -> !answer.agrees())
                  .count();
          rows.add(
              new Report.Row(
                  coder,
                  names.apply(coder),
                  List.of(
                      (double) all.size(),
                      (double) all.stream().mapToInt(audit -> audit.differences().size()).sum(),
                      (double) rebutted,
                      all.stream().mapToDouble(SecondAudit::accuracy).average().orElse(Double.NaN)),
                  encounters(all.stream().map(SecondAudit::encounter).toList())));
        });
    return new Report(
        name,
        List.of(
            text("coder", "Coder"),
            count("audits", "Audits"),
            count("differences", "Differences"),
            count("rebutted", "Rebutted"),
            share("accuracy", "Accuracy")),
        rows);
  }

  private Report productivity(ReportName name, Period period) {
    List<Report.Row> rows = new ArrayList<>();
    grouped(source.submitted(period), ReportSource.Submission::user)
        .forEach((coder, all) -> {
          double[] minutes =
              all.stream()
                  .filter(one -> one.opened().isPresent())
                  .mapToDouble(one ->
                      Math.min(
                          LONGEST_MINUTES,
                          Duration.between(one.opened().get(), one.at()).toSeconds() / 60.0))
                  .sorted()
                  .toArray();
          rows.add(
              new Report.Row(
                  coder,
                  names.apply(coder),
                  List.of((double) all.size(), median(minutes), Arrays.stream(minutes).sum()),
                  encounters(all.stream().map(ReportSource.Submission::encounter).toList())));
        });
    return new Report(
        name,
        List.of(
            text("coder", "Coder"),
            count("charts", "Charts"),
            minutes("median", "Median"),
            minutes("total", "Total")),
        rows);
  }

  private Report turnaround(ReportName name, Period period) {
    List<Report.Row> rows = new ArrayList<>();
    grouped(source.submitted(period), ReportSource.Submission::facility)
        .forEach((facility, all) -> {
          double[] days =
              all.stream()
                  .mapToDouble(one ->
                      ChronoUnit.DAYS.between(
                          one.countsFrom(), LocalDate.ofInstant(one.at(), ZoneOffset.UTC)))
                  .sorted()
                  .toArray();
          rows.add(
              new Report.Row(
                  facility.isEmpty() ? "-" : facility,
                  facility.isEmpty() ? "-" : facility,
                  List.of((double) all.size(), median(days), days[days.length - 1]),
                  encounters(all.stream().map(ReportSource.Submission::encounter).toList())));
        });
    return new Report(
        name,
        List.of(
            text("facility", "Facility"),
            count("charts", "Charts"),
            days("median", "Median"),
            days("longest", "Longest")),
        rows);
  }

  private Report waiting(ReportName name, LocalDate today) {
    List<Integer> ends = List.of(3, 7, 14, 30, Integer.MAX_VALUE);
    List<String> titles =
        List.of("to 3 days", "4 to 7 days", "8 to 14 days", "15 to 30 days", "over 30 days");
    List<List<CaseFile>> ages = new ArrayList<>();
    ends.forEach(end -> ages.add(new ArrayList<>()));
    for (CaseFile file : source.waiting()) {
      long age = ChronoUnit.DAYS.between(file.header().countsFrom(), today);
      int at = 0;
      while (age > ends.get(at)) {
        at++;
      }
      ages.get(at).add(file);
    }
    List<Report.Row> rows = new ArrayList<>();
    for (int i = 0; i < ages.size(); i++) {
      List<CaseFile> all = ages.get(i);
      rows.add(
          new Report.Row(
              titles.get(i).replace(' ', '-'),
              titles.get(i),
              List.of(
                  (double) all.size(),
                  (double)
                      all.stream()
                          .filter(file -> file.state().status() == CaseStatus.ON_HOLD)
                          .count()),
              encounters(all.stream().map(file -> file.header().id()).toList())));
    }
    return new Report(
        name,
        List.of(text("age", "Age"), count("charts", "Charts"), count("onHold", "On hold")),
        rows);
  }

  private static Set<String> encounters(List<String> ids) {
    return new TreeSet<>(ids);
  }

  private static List<Report.Column> qualityColumns() {
    List<Report.Column> columns =
        new ArrayList<>(
            columns(
                "key",
                "",
                "suggested",
                "Suggested",
                "accepted",
                "Accepted",
                "replaced",
                "Replaced",
                "rejected",
                "Rejected",
                "added",
                "Added"));
    columns.add(share("precision", "Precision"));
    columns.add(share("recall", "Recall"));
    return columns;
  }

  private static List<Report.Column> columns(String... idsAndTitles) {
    List<Report.Column> columns = new ArrayList<>();
    columns.add(text(idsAndTitles[0], idsAndTitles[1]));
    for (int i = 2; i < idsAndTitles.length; i += 2) {
      columns.add(count(idsAndTitles[i], idsAndTitles[i + 1]));
    }
    return columns;
  }
}
