package org.opencac.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencac.edit.Level;
import org.opencac.review.Acknowledgement;
import org.opencac.review.ChartLock;
import org.opencac.review.ChartLocks;
import org.opencac.review.CodingDesk;
import org.opencac.review.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions on charts, and moves charts on. */
@RestController
@RequestMapping("/api/v1/encounters/{id}")
final class DecisionController {
  private static final int LONGEST_REASON = 500;

  private final CodingDesk desk;
  private final ChartLocks locks;
  private final ChartView view;
  private final ChartEdits edits;
  private final ChoiceReader choices;
  private final Acknowledgements acknowledgements;
  private final Reasons reasons;
  private final Names names;

  DecisionController(
      CodingDesk desk,
      ChartLocks locks,
      ChartView view,
      ChartEdits edits,
      ChoiceReader choices,
      Acknowledgements acknowledgements,
      Reasons reasons,
      Names names) {
    this.desk = desk;
    this.locks = locks;
    this.view = view;
    this.edits = edits;
    this.choices = choices;
    this.acknowledgements = acknowledgements;
    this.reasons = reasons;
    this.names = names;
  }

  record LockRequest(@Nullable String tab, @Nullable Boolean takeOver) {}

  record LockAnswer(ChartJson.LockJson lock, int version) {}

  record DecideRequest(
      @Nullable String tab,
      @Nullable Integer version,
      @Nullable String key,
      @Nullable List<ChoiceReader.ChoiceJson> decisions) {}

  record DecideAnswer(List<Long> decisions, CodingJson coding) {}

  record SubmitRequest(
      @Nullable String tab,
      @Nullable Integer version,
      @Nullable Boolean despiteErrors,
      @Nullable List<Acknowledgements.StandingJson> warnings) {}

  record SubmitAnswer(String status, CodingJson coding) {}

  record HoldRequest(@Nullable String reason, @Nullable String comment) {
    @Override
    public String toString() {
      return "HoldRequest";
    }
  }

  record ReasonRequest(@Nullable String reason) {}

  record NothingRequest() {}

  record StatusAnswer(String status) {}

  record AssignRequest(@Nullable String coder) {}

  record AssignAnswer(@Nullable String coder) {}

  @PostMapping("/lock")
  @Needs(Permission.DECIDE)
  LockAnswer lock(@PathVariable String id, @RequestBody LockRequest request) {
    Caller caller = Caller.require();
    ChartLock lock =
        locks.take(
            id,
            caller.name(),
            Fields.tab(request.tab()),
            Boolean.TRUE.equals(request.takeOver()),
            caller.may(Permission.MANAGE));
    int version = desk.peek(id).file().state().version();
    return new LockAnswer(ChartJson.LockJson.of(lock, caller.name(), names), version);
  }

  @PostMapping("/unlock")
  @Needs(Permission.DECIDE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable String id, @RequestBody LockRequest request) {
    locks.free(id, Caller.require().name(), Fields.tab(request.tab()));
  }

  @PostMapping("/decisions")
  @Needs(Permission.DECIDE)
  @ResponseStatus(HttpStatus.CREATED)
  DecideAnswer decide(@PathVariable String id, @RequestBody DecideRequest request) {
    CodingDesk.Outcome outcome =
        desk.decide(
            id,
            Caller.require().name(),
            Fields.tab(request.tab()),
            Fields.number("version", request.version()),
            Fields.key(request.key()),
            choices.read(request.decisions()));
    return new DecideAnswer(outcome.numbers(), view.coding(outcome.chart()));
  }

  @PostMapping("/submit")
  @Needs(Permission.DECIDE)
  SubmitAnswer submit(@PathVariable String id, @RequestBody SubmitRequest request) {
    String tab = Fields.tab(request.tab());
    int version = Fields.number("version", request.version());
    EditsJson found = judged(desk.peek(id), version);
    List<EditsJson.FindingJson> errors = found.of(Level.ERROR);
    if (!errors.isEmpty() && !Boolean.TRUE.equals(request.despiteErrors())) {
      throw new RequestException(ProblemJson.editErrors(errors));
    }
    SortedSet<String> despite = new TreeSet<>();
    errors.forEach(error -> despite.add(error.id()));
    List<Acknowledgement> standing =
        acknowledgements.read(found.of(Level.WARNING), request.warnings());
    CodingDesk.OpenCase chart =
        desk.submit(id, Caller.require().name(), tab, version, despite, standing);
    return new SubmitAnswer(chart.file().state().status().label(), view.coding(chart));
  }

  /** What is to be asked about; nothing while something else stands in the way. */
  private EditsJson judged(CodingDesk.OpenCase chart, int version) {
    boolean ready =
        chart.file().state().version() == version
            && chart.file().state().status().open()
            && desk.blockers(chart).isEmpty();
    return ready ? edits.of(chart) : EditsJson.NONE;
  }

  @PostMapping("/hold")
  @Needs(Permission.HOLD)
  StatusAnswer hold(@PathVariable String id, @RequestBody HoldRequest request) {
    String sent = Fields.words("reason", request.reason(), 1, LONGEST_REASON).strip();
    boolean known = reasons.has(Reasons.HOLD, sent);
    String comment = Fields.words("comment", request.comment(), 0, LONGEST_REASON).strip();
    String words = known ? reasons.label(sent) : sent;
    return status(
        desk.hold(
            id,
            Caller.require().name(),
            known ? sent : Reasons.OTHER,
            comment.isEmpty() ? words : words + ": " + comment));
  }

  @PostMapping("/resume")
  @Needs(Permission.HOLD)
  StatusAnswer resume(@PathVariable String id, @RequestBody NothingRequest request) {
    return status(desk.resume(id, Caller.require().name()));
  }

  @PostMapping("/reopen")
  @Needs(Permission.MANAGE)
  StatusAnswer reopen(@PathVariable String id, @RequestBody ReasonRequest request) {
    Fields.words("reason", request.reason(), 1, LONGEST_REASON);
    return status(desk.reopen(id, Caller.require().name()));
  }

  @PostMapping("/assign")
  @Needs(Permission.MANAGE)
  AssignAnswer assign(@PathVariable String id, @RequestBody AssignRequest request) {
    String coder = request.coder() == null ? "" : request.coder();
    if (!coder.isEmpty() && !names.exists(coder)) {
      throw RequestException.notFound("user");
    }
    desk.assign(id, Caller.require().name(), coder);
    return new AssignAnswer(ChartView.orNull(coder));
  }

  private static StatusAnswer status(CodingDesk.OpenCase chart) {
    return new StatusAnswer(chart.file().state().status().label());
  }
}
