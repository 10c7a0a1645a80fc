package org.opencac.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.note.NoteText;
import org.opencac.review.CaseRepository;
import org.opencac.review.CodeReference;
import org.opencac.review.Denial;
import org.opencac.review.DenialDesk;
import org.opencac.review.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Denials of payers: entered, looked at, settled. */
@RestController
@RequestMapping("/api/v1")
final class DenialController {
  private static final int LONGEST_PAYER = 200;

  private final DenialDesk desk;
  private final CaseRepository cases;
  private final Reasons reasons;
  private final Names names;

  DenialController(DenialDesk desk, CaseRepository cases, Reasons reasons, Names names) {
    this.desk = desk;
    this.cases = cases;
    this.reasons = reasons;
    this.names = names;
  }

  record DenialsJson(List<DenialJson> denials) {}

  record DenialJson(
      long id,
      String encounter,
      String title,
      LocalDate received,
      String payer,
      @Nullable String codeSystem,
      @Nullable String code,
      String reason,
      String reasonLabel,
      String comment,
      String outcome,
      @Nullable LocalDate settled,
      String outcomeComment,
      int version,
      String by,
      String byName,
      Instant at) {
    @Override
    public String toString() {
      return "DenialJson[" + id + "]";
    }
  }

  record EnterRequest(
      @Nullable String encounter,
      @Nullable LocalDate received,
      @Nullable String payer,
      @Nullable String codeSystem,
      @Nullable String code,
      @Nullable String reason,
      @Nullable String comment) {
    @Override
    public String toString() {
      return "EnterRequest";
    }
  }

  record OutcomeRequest(
      @Nullable Integer version,
      @Nullable String outcome,
      @Nullable LocalDate settled,
      @Nullable String comment) {
    @Override
    public String toString() {
      return "OutcomeRequest";
    }
  }

  @GetMapping("/denials")
  @Needs(Permission.REPORTS)
  DenialsJson all(@RequestParam(required = false) @Nullable String outcome) {
    return json(
        desk.all().stream()
            .filter(one -> outcome == null || one.outcome().label().equals(outcome))
            .toList());
  }

  @GetMapping("/encounters/{id}/denials")
  @Needs(Permission.CHART)
  DenialsJson of(@PathVariable String id) {
    return json(desk.of(id));
  }

  @PostMapping("/denials")
  @Needs(Permission.MANAGE)
  @ResponseStatus(HttpStatus.CREATED)
  DenialJson enter(@RequestBody EnterRequest sent) {
    String reason = Fields.required("reason", sent.reason());
    if (!reason.matches("[0-9A-Z]{1,4}")) {
      throw RequestException.wrong("reason", "is no adjustment reason code", "send 1 to 4 signs");
    }
    Optional<CodeReference> code =
        sent.code() == null || sent.code().isBlank()
            ? Optional.empty()
            : Optional.of(ChoiceReader.code(sent.codeSystem(), sent.code()));
    Denial.Entry entry =
        new Denial.Entry(
            Fields.id("encounter", sent.encounter()),
            Fields.required("received", sent.received()),
            Fields.words("payer", sent.payer(), 1, LONGEST_PAYER).strip(),
            code,
            reason,
            new NoteText(Fields.words("comment", sent.comment(), 0, Reasons.LONGEST_COMMENT)));
    return json(desk.enter(entry, Caller.require().name()));
  }

  @PostMapping("/denials/{id}/outcome")
  @Needs(Permission.MANAGE)
  DenialJson settle(@PathVariable long id, @RequestBody OutcomeRequest sent) {
    Denial.Outcome outcome =
        Denial.Outcome.of(Fields.required("outcome", sent.outcome()))
            .filter(named -> named != Denial.Outcome.OPEN)
            .orElseThrow(() -> RequestException.wrong("outcome", "is unknown", "see docs/api.md"));
    return json(
        desk.settle(
            id,
            Caller.require().name(),
            Fields.number("version", sent.version()),
            outcome,
            Fields.required("settled", sent.settled()),
            new NoteText(Fields.words("comment", sent.comment(), 0, Reasons.LONGEST_COMMENT))));
  }

  private DenialsJson json(List<Denial> denials) {
    return new DenialsJson(denials.stream().map(this::json).toList());
  }

  private DenialJson json(Denial denial) {
    return new DenialJson(
        denial.id(),
        denial.encounter(),
        cases.find(denial.encounter()).map(file -> file.header().title().reveal()).orElse(""),
        denial.received(),
        denial.payer(),
        denial.code().map(code -> code.system().label()).orElse(null),
        denial.code().map(CodeReference::code).orElse(null),
        denial.reason(),
        reasons.label(denial.reason()),
        denial.comment().reveal(),
        denial.outcome().label(),
        denial.settled().orElse(null),
        denial.outcomeComment().reveal(),
        denial.version(),
        denial.by(),
        names.of(denial.by()),
        denial.at());
  }
}
