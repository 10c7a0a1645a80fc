package org.opencac.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencac.report.Period;
import org.opencac.report.Report;
import org.opencac.report.ReportName;
import org.opencac.report.Reporting;
import org.opencac.review.CaseRepository;
import org.opencac.review.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports, as tables and as CSV, and the charts behind each row. */
@RestController
@RequestMapping("/api/v1/reports")
final class ReportController {
  private static final int DAYS = 30;
  private static final int MOST_CHARTS = 1000;

  private final Reporting reporting;
  private final CaseRepository cases;
  private final Clock clock;

  ReportController(Reporting reporting, CaseRepository cases, Clock clock) {
    this.reporting = reporting;
    this.cases = cases;
    this.clock = clock;
  }

  record ReportsJson(List<SummaryJson> reports) {}

  record SummaryJson(String name, String title, String description, String chart) {}

  record ReportJson(
      String name,
      String title,
      LocalDate from,
      LocalDate to,
      List<ColumnJson> columns,
      List<RowJson> rows,
      String chart) {}

  record ColumnJson(String id, String title, String type) {}

  record RowJson(String key, List<@Nullable Object> cells) {}

  record ChartsJson(List<EncounterJson> encounters) {}

  record EncounterJson(String id, String title) {
    @Override
    public String toString() {
      return "EncounterJson[" + id + "]";
    }
  }

  @GetMapping
  @Needs(Permission.REPORTS)
  ReportsJson all() {
    return new ReportsJson(
        Arrays.stream(ReportName.values())
            .map(name -> new SummaryJson(name.label(), name.title(), name.description(), "bar"))
            .toList());
  }

  @GetMapping("/{name}")
  @Needs(Permission.REPORTS)
  ReportJson report(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    Report report = make(name, from, to);
    return new ReportJson(
        report.name().label(),
        report.name().title(),
        first(from, to),
        last(to),
        report.columns().stream()
            .map(column ->
                new ColumnJson(
                    column.id(), column.title(), column.type().name().toLowerCase(Locale.ROOT)))
            .toList(),
        report.rows().stream().map(row -> new RowJson(row.key(), cells(report, row))).toList(),
        "bar");
  }

  @GetMapping("/{name}/charts")
  @Needs(Permission.REPORTS)
  ChartsJson charts(
      @PathVariable String name,
      @RequestParam String key,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    Report.Row row =
        make(name, from, to).rows().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> RequestException.notFound("row"));
    return new ChartsJson(
        row.encounters().stream()
            .sorted()
            .limit(MOST_CHARTS)
            .flatMap(id -> cases.find(id).stream())
            .map(file -> new EncounterJson(file.header().id(), file.header().title().reveal()))
            .toList());
  }

  @GetMapping(value = "/{name}/csv", produces = "text/csv;charset=UTF-8")
  @Needs(Permission.REPORTS)
  ResponseEntity<String> csv(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    Report report = make(name, from, to);
    StringBuilder text = new StringBuilder();
    line(text, report.columns().stream().map(Report.Column::title).toList());
    for (Report.Row row : report.rows()) {
      line(
          text,
          cells(report, row).stream().map(cell -> cell == null ? "" : cell.toString()).toList());
    }
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"" + report.name().label() + ".csv\"")
        .body(text.toString());
  }

  /** A leading sign that a spreadsheet would take for a formula is set off by a quote. */
  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> cell.matches("^[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static List<@Nullable Object> cells(Report report, Report.Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.name());
    for (int i = 0; i < row.figures().size(); i++) {
      double figure = row.figures().get(i);
      boolean whole = report.columns().get(i + 1).type() == Report.CellType.COUNT;
      if (Double.isNaN(figure)) {
        cells.add(null);
      } else if (whole) {
        cells.add(Math.round(figure));
      } else {
        cells.add(Math.round(figure * 10_000) / 10_000.0);
      }
    }
    return cells;
  }

  private Report make(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    ReportName known = ReportName.of(name).orElseThrow(() -> RequestException.notFound("report"));
    LocalDate first = first(from, to);
    LocalDate last = last(to);
    if (last.isBefore(first)) {
      throw RequestException.wrong("from", "must not come behind to", "correct it");
    }
    return reporting.make(known, new Period(first, last), LocalDate.now(clock));
  }

  private LocalDate last(@Nullable LocalDate to) {
    return to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
  }

  private LocalDate first(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null ? last(to).minusDays(DAYS) : from;
  }
}
