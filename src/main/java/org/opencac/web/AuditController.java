package org.opencac.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencac.note.NoteText;
import org.opencac.review.AuditDesk;
import org.opencac.review.AuditDifference;
import org.opencac.review.AuditedCode;
import org.opencac.review.CaseRepository;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodeReference;
import org.opencac.review.Permission;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.Problem;
import org.opencac.review.ProblemException;
import org.opencac.review.SecondAudit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Second-level audits. */
@RestController
@RequestMapping("/api/v1")
final class AuditController {
  private final AuditDesk desk;
  private final CaseRepository cases;
  private final CodeLookup codes;
  private final Names names;

  AuditController(AuditDesk desk, CaseRepository cases, CodeLookup codes, Names names) {
    this.desk = desk;
    this.cases = cases;
    this.codes = codes;
    this.names = names;
  }

  record AuditsJson(List<AuditJson> audits) {}

  record AuditJson(
      long id,
      String encounter,
      String title,
      String auditor,
      String auditorName,
      String coder,
      String coderName,
      String status,
      int version,
      Instant startedAt,
      @Nullable Instant closedAt,
      List<CodeJson> coderCodes,
      List<CodeJson> auditorCodes,
      List<RemovedJson> removed,
      List<DifferenceJson> differences,
      double accuracy) {
    @Override
    public String toString() {
      return "AuditJson[" + id + "]";
    }
  }

  record CodeJson(
      @Nullable String codeSystem,
      @Nullable String code,
      @Nullable String display,
      @Nullable String poa,
      @Nullable String comment) {
    @Override
    public String toString() {
      return "CodeJson[" + code + "]";
    }
  }

  record DifferenceJson(
      int number,
      String kind,
      String codeSystem,
      @Nullable String code,
      @Nullable String to,
      boolean principal,
      int weight,
      String comment,
      @Nullable String answer,
      String answerComment,
      @Nullable String verdict,
      String verdictComment) {
    @Override
    public String toString() {
      return "DifferenceJson[" + number + "]";
    }
  }

  record BeginRequest(@Nullable String encounter) {}

  record CodesRequest(
      @Nullable Integer version,
      @Nullable List<CodeJson> codes,
      @Nullable List<RemovedJson> removed) {}

  record RemovedJson(@Nullable String codeSystem, @Nullable String code, @Nullable String comment) {
    @Override
    public String toString() {
      return "RemovedJson[" + code + "]";
    }
  }

  record VerdictsRequest(@Nullable Integer version, @Nullable List<VerdictJson> verdicts) {}

  record VerdictJson(
      @Nullable Integer difference, @Nullable String verdict, @Nullable String comment) {
    @Override
    public String toString() {
      return "VerdictJson[" + difference + "]";
    }
  }

  record VersionRequest(@Nullable Integer version) {}

  record AnswersRequest(@Nullable Integer version, @Nullable List<AnswerJson> answers) {}

  record AnswerJson(
      @Nullable Integer difference, @Nullable String answer, @Nullable String comment) {
    @Override
    public String toString() {
      return "AnswerJson[" + difference + "]";
    }
  }

  @PostMapping("/audits")
  @Needs(Permission.AUDIT)
  @ResponseStatus(HttpStatus.CREATED)
  AuditJson begin(@RequestBody BeginRequest sent) {
    return json(desk.begin(Fields.id("encounter", sent.encounter()), Caller.require().name()));
  }

  @GetMapping("/audits")
  @Needs({Permission.AUDIT, Permission.ANSWER, Permission.REPORTS})
  AuditsJson all(@RequestParam(required = false) @Nullable String status) {
    Caller caller = Caller.require();
    return new AuditsJson(
        desk.all().stream()
            .filter(audit -> status == null || audit.status().label().equals(status))
            .filter(audit -> visible(audit, caller))
            .map(this::json)
            .toList());
  }

  @GetMapping("/audits/{id}")
  @Needs({Permission.AUDIT, Permission.ANSWER, Permission.REPORTS})
  AuditJson get(@PathVariable long id) {
    SecondAudit audit = desk.get(id);
    if (!visible(audit, Caller.require())) {
      throw RequestException.notFound("audit");
    }
    return json(audit);
  }

  @GetMapping("/encounters/{id}/audits")
  @Needs({Permission.AUDIT, Permission.ANSWER, Permission.REPORTS})
  AuditsJson of(@PathVariable String id) {
    Caller caller = Caller.require();
    return new AuditsJson(
        desk.of(id).stream().filter(audit -> visible(audit, caller)).map(this::json).toList());
  }

  @PutMapping("/audits/{id}/codes")
  @Needs(Permission.AUDIT)
  AuditJson codes(@PathVariable long id, @RequestBody CodesRequest sent) {
    LocalDate date = date(desk.get(id));
    List<AuditedCode> wanted =
        Fields.required("codes", sent.codes()).stream().map(one -> code(one, date)).toList();
    Map<CodeReference, NoteText> removed = new HashMap<>();
    for (RemovedJson one : sent.removed() == null ? List.<RemovedJson>of() : sent.removed()) {
      removed.put(
          ChoiceReader.code(one.codeSystem(), one.code()),
          new NoteText(Fields.words("comment", one.comment(), 0, Reasons.LONGEST_COMMENT)));
    }
    return json(
        desk.codes(
            id,
            Caller.require().name(),
            Fields.number("version", sent.version()),
            wanted,
            removed));
  }

  @PostMapping("/audits/{id}/send")
  @Needs(Permission.AUDIT)
  AuditJson send(@PathVariable long id, @RequestBody VersionRequest sent) {
    return json(desk.send(id, Caller.require().name(), Fields.number("version", sent.version())));
  }

  @PostMapping("/audits/{id}/answers")
  @Needs(Permission.ANSWER)
  AuditJson answer(@PathVariable long id, @RequestBody AnswersRequest sent) {
    Map<Integer, SecondAudit.Answer> answers = new HashMap<>();
    for (AnswerJson one : Fields.required("answers", sent.answers())) {
      String answer = Fields.required("answer", one.answer());
      if (!answer.equals("agree") && !answer.equals("rebut")) {
        throw RequestException.wrong("answer", "must be agree or rebut", "correct it");
      }
      String comment = Fields.words("comment", one.comment(), answer.equals("rebut") ? 1 : 0, 4000);
      answers.put(
          Fields.number("difference", one.difference()),
          new SecondAudit.Answer(answer.equals("agree"), new NoteText(comment)));
    }
    return json(
        desk.answer(
            id, Caller.require().name(), Fields.number("version", sent.version()), answers));
  }

  @PostMapping("/audits/{id}/verdicts")
  @Needs(Permission.AUDIT)
  AuditJson judge(@PathVariable long id, @RequestBody VerdictsRequest sent) {
    Map<Integer, SecondAudit.Answer> verdicts = new HashMap<>();
    for (VerdictJson one : Fields.required("verdicts", sent.verdicts())) {
      String verdict = Fields.required("verdict", one.verdict());
      if (!verdict.equals("agree") && !verdict.equals("uphold")) {
        throw RequestException.wrong("verdict", "must be agree or uphold", "correct it");
      }
      String comment = Fields.words("comment", one.comment(), 0, Reasons.LONGEST_COMMENT);
      verdicts.put(
          Fields.number("difference", one.difference()),
          new SecondAudit.Answer(verdict.equals("agree"), new NoteText(comment)));
    }
    return json(
        desk.judge(
            id, Caller.require().name(), Fields.number("version", sent.version()), verdicts));
  }

  @PostMapping("/audits/{id}/close")
  @Needs(Permission.AUDIT)
  AuditJson close(@PathVariable long id, @RequestBody VersionRequest sent) {
    return json(desk.close(id, Caller.require().name(), Fields.number("version", sent.version())));
  }

  /** A coder sees audits of charts of one's own, once they were sent. */
  private static boolean visible(SecondAudit audit, Caller caller) {
    return caller.may(Permission.AUDIT)
        || caller.may(Permission.REPORTS)
        || audit.coder().equals(caller.name()) && audit.status() != SecondAudit.Status.OPEN;
  }

  private LocalDate date(SecondAudit audit) {
    return cases
        .find(audit.encounter())
        .orElseThrow(() -> RequestException.notFound("encounter"))
        .header()
        .encounter()
        .dateOfService();
  }

  private AuditedCode code(CodeJson sent, LocalDate date) {
    CodeReference code = ChoiceReader.code(sent.codeSystem(), sent.code());
    String display =
        codes
            .billable(code, date)
            .orElseThrow(() ->
                new ProblemException(
                    new Problem.NotInRelease(
                        code, codes.release(code, date), codes.header(code, date))));
    return new AuditedCode(
        code,
        display,
        ChoiceReader.poa(sent.poa()),
        new NoteText(Fields.words("comment", sent.comment(), 0, 4000)));
  }

  private AuditJson json(SecondAudit audit) {
    return new AuditJson(
        audit.id(),
        audit.encounter(),
        cases.find(audit.encounter()).map(file -> file.header().title().reveal()).orElse(""),
        audit.auditor(),
        names.of(audit.auditor()),
        audit.coder(),
        names.of(audit.coder()),
        audit.status().label(),
        audit.version(),
        audit.started(),
        audit.closed().orElse(null),
        audit.coderCodes().stream().map(AuditController::json).toList(),
        audit.auditorCodes().stream().map(AuditController::json).toList(),
        audit.removed().entrySet().stream()
            .map(one ->
                new RemovedJson(
                    one.getKey().system().label(), one.getKey().code(), one.getValue().reveal()))
            .sorted(Comparator.comparing(one -> one.codeSystem() + "/" + one.code()))
            .toList(),
        audit.differences().stream().map(one -> json(one, audit)).toList(),
        Math.round(audit.accuracy() * 10_000) / 10_000.0);
  }

  private static CodeJson json(AuditedCode code) {
    return new CodeJson(
        code.code().system().label(),
        code.code().code(),
        code.display(),
        code.poa().map(PresentOnAdmission::indicator).orElse(null),
        code.comment().reveal());
  }

  private static DifferenceJson json(AuditDifference difference, SecondAudit audit) {
    SecondAudit.Answer answer = audit.answers().get(difference.number());
    SecondAudit.Answer verdict = audit.verdicts().get(difference.number());
    return new DifferenceJson(
        difference.number(),
        difference.kind().label(),
        difference.code().or(difference::to).map(code -> code.system().label()).orElse(""),
        difference.code().map(CodeReference::code).orElse(null),
        difference.to().map(CodeReference::code).orElse(null),
        difference.principal(),
        difference.weight(),
        difference.comment().reveal(),
        answer == null ? null : answer.agrees() ? "agree" : "rebut",
        answer == null ? "" : answer.comment().reveal(),
        verdict == null ? null : verdict.agrees() ? "agree" : "uphold",
        verdict == null ? "" : verdict.comment().reveal());
  }
}
