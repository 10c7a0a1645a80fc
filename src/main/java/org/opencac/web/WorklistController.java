package org.opencac.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencac.note.NoteText;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseState;
import org.opencac.review.CaseStatus;
import org.opencac.review.Permission;
import org.opencac.review.Transactions;
import org.opencac.review.Worklist;
import org.opencac.review.WorklistQuery;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The worklist: a query in the body, because its words may name a patient. */
@RestController
@RequestMapping("/api/v1/worklist")
final class WorklistController {
  private static final int MOST = 500;
  private static final int DEFAULT = 100;

  private final Worklist.Source source;
  private final Transactions transactions;
  private final Names names;
  private final Clock clock;

  WorklistController(Worklist.Source source, Transactions transactions, Names names, Clock clock) {
    this.source = source;
    this.transactions = transactions;
    this.names = names;
    this.clock = clock;
  }

  /** Which charts, in which order. */
  record QueryJson(
      @Nullable List<String> status,
      @Nullable List<String> setting,
      @Nullable List<String> facility,
      @Nullable List<String> specialty,
      @Nullable List<String> payer,
      @Nullable List<String> coder,
      @Nullable Integer minAgeDays,
      @Nullable Integer maxAgeDays,
      @Nullable String text,
      @Nullable Boolean changed,
      @Nullable List<SortJson> sort,
      @Nullable Integer offset,
      @Nullable Integer limit,
      @Nullable String after) {
    @Override
    public String toString() {
      return "QueryJson[]";
    }
  }

  record SortJson(@Nullable String by, @Nullable Boolean descending) {}

  record WorklistJson(
      long total, int offset, Map<String, Map<String, Long>> counts, List<RowJson> rows) {}

  record RowJson(
      String id,
      String title,
      ChartJson.PatientJson patient,
      String sex,
      @Nullable Integer ageYears,
      String setting,
      String facility,
      String specialty,
      String payer,
      LocalDate dateOfService,
      @Nullable LocalDate admitDate,
      @Nullable LocalDate dischargeDate,
      long ageDays,
      String status,
      @Nullable String holdReason,
      @Nullable String coder,
      @Nullable String coderName,
      @Nullable String lockedBy,
      @Nullable String lockedByName,
      int documents,
      long characters,
      int suggestions,
      int open,
      int assigned,
      int changes,
      double confidence,
      String run,
      int version) {
    @Override
    public String toString() {
      return "RowJson[" + id + "]";
    }
  }

  record NextJson(@Nullable String id) {}

  @PostMapping
  @Needs(Permission.WORKLIST)
  WorklistJson find(@RequestBody QueryJson sent) {
    WorklistQuery query = query(sent, Caller.require());
    Worklist found = transactions.within(() -> source.find(query, clock.instant()));
    Names.Once once = names.once();
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    found.counts().forEach((filter, values) -> counts.put(filter, named(filter, values)));
    return new WorklistJson(
        found.total(),
        query.offset(),
        counts,
        found.rows().stream().map(row -> row(row, query.today(), once)).toList());
  }

  @PostMapping("/next")
  @Needs(Permission.WORKLIST)
  NextJson next(@RequestBody QueryJson sent) {
    Caller caller = Caller.require();
    WorklistQuery query = query(sent, caller);
    String after = sent.after() == null ? "" : sent.after();
    return new NextJson(
        transactions
            .within(() -> source.next(query, after, caller.name(), clock.instant()))
            .orElse(null));
  }

  private static Map<String, Long> named(String filter, Map<String, Long> values) {
    Map<String, Long> named = new LinkedHashMap<>();
    if (filter.equals("status")) {
      for (CaseStatus status : CaseStatus.values()) {
        named.put(status.label(), 0L);
      }
    }
    values.forEach((value, count) -> named.put(value.isEmpty() ? "-" : value, count));
    return named;
  }

  private static RowJson row(Worklist.Row row, LocalDate today, Names.Once once) {
    CaseHeader header = row.file().header();
    CaseState state = row.file().state();
    ChartJson.ContextJson context = ChartView.context(header);
    return new RowJson(
        header.id(),
        header.title().reveal(),
        new ChartJson.PatientJson(header.patient().reveal(), header.recordNumber().reveal()),
        context.sex(),
        context.ageYears(),
        context.setting(),
        header.facility(),
        header.specialty(),
        header.payer(),
        context.dateOfService(),
        context.admitDate(),
        context.dischargeDate(),
        ChronoUnit.DAYS.between(header.countsFrom(), today),
        state.status().label(),
        ChartView.orNull(state.holdReason()),
        ChartView.orNull(state.coder()),
        ChartView.orNull(once.of(state.coder())),
        ChartView.orNull(row.lockedBy()),
        ChartView.orNull(once.of(row.lockedBy())),
        row.documents(),
        row.characters(),
        row.counts().suggestions(),
        row.counts().open(),
        row.counts().assigned(),
        row.counts().changes(),
        Math.round(row.counts().confidence() * 10_000) / 10_000.0,
        row.run(),
        state.version());
  }

  private WorklistQuery query(QueryJson sent, Caller caller) {
    int limit = sent.limit() == null ? DEFAULT : Fields.number("limit", sent.limit());
    if (limit > MOST) {
      throw RequestException.wrong("limit", "must be at most " + MOST, "page");
    }
    return new WorklistQuery(
        values("status", sent.status()),
        values("setting", sent.setting()),
        values("facility", sent.facility()),
        values("specialty", sent.specialty()),
        values("payer", sent.payer()),
        values("coder", sent.coder()).stream()
            .map(coder -> coder.equals("-") ? "" : coder.equals("me") ? caller.name() : coder)
            .toList(),
        days("minAgeDays", sent.minAgeDays()),
        days("maxAgeDays", sent.maxAgeDays()),
        new NoteText(Fields.words("text", sent.text(), 0, 200).strip()),
        Optional.ofNullable(sent.changed()),
        sort(sent.sort()),
        sent.offset() == null ? 0 : Fields.number("offset", sent.offset()),
        limit,
        LocalDate.now(clock));
  }

  private static List<String> values(String name, @Nullable List<String> values) {
    List<String> all = values == null ? List.of() : values;
    if (all.size() > 100) {
      throw RequestException.wrong(name, "has more than 100 values", "choose fewer");
    }
    return all;
  }

  private static OptionalInt days(String name, @Nullable Integer days) {
    return days == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.min(100_000, Fields.number(name, days)));
  }

  private static List<WorklistQuery.Sort> sort(@Nullable List<SortJson> sent) {
    if (sent == null || sent.isEmpty()) {
      return List.of(new WorklistQuery.Sort(WorklistQuery.Column.AGE_DAYS, true));
    }
    return sent.stream()
        .limit(5)
        .map(key ->
            new WorklistQuery.Sort(
                WorklistQuery.Column.of(Fields.required("sort.by", key.by()))
                    .orElseThrow(
                        () -> RequestException.wrong("sort.by", "is unknown", "see docs/api.md")),
                Boolean.TRUE.equals(key.descending())))
        .toList();
  }
}
