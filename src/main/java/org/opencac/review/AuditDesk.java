package org.opencac.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opencac.note.NoteText;

/** Where auditors look at coders' charts. Safe to share between threads. */
public final class AuditDesk {
  private final SecondAuditRepository audits;
  private final CodingDesk desk;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  /** A desk over a database. */
  public AuditDesk(
      SecondAuditRepository audits,
      CodingDesk desk,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    this.audits = audits;
    this.desk = desk;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Begins an audit of a submitted chart; the auditor's codes begin as the coder's. */
  public SecondAudit begin(String encounter, String auditor) {
    return transactions.within(() -> {
      CodingDesk.OpenCase chart = desk.peek(encounter);
      String coder = chart.file().state().coder();
      require(chart.file().state().status() == CaseStatus.SUBMITTED, "The chart is not submitted.");
      require(!coder.equals(auditor), "Nobody audits charts of one's own.");
      boolean open =
          audits.of(encounter).stream()
              .anyMatch(audit -> audit.status() != SecondAudit.Status.CLOSED);
      require(!open, "The chart is being audited.");
      List<AuditedCode> codes =
          chart.coding().assigned().stream()
              .map(one -> new AuditedCode(one.code(), one.display(), one.poa(), new NoteText("")))
              .toList();
      SecondAudit audit =
          audits.add(
              new SecondAudit(
                  0,
                  encounter,
                  auditor,
                  coder,
                  SecondAudit.Status.OPEN,
                  0,
                  clock.instant().truncatedTo(ChronoUnit.MILLIS),
                  Optional.empty(),
                  codes,
                  codes,
                  Map.of(),
                  Map.of(),
                  Map.of()));
      note(auditor, "audit-begin", audit);
      return audit;
    });
  }

  /** All audits, newest first. */
  public List<SecondAudit> all() {
    return transactions.within(audits::all);
  }

  /** The audits of a chart, newest first. */
  public List<SecondAudit> of(String encounter) {
    return transactions.within(() -> audits.of(encounter));
  }

  /** One audit. */
  public SecondAudit get(long id) {
    return transactions.within(() -> find(id));
  }

  /** Sets the auditor's codes, and why some of the coder's are not among them. */
  public SecondAudit codes(
      long id,
      String auditor,
      int version,
      List<AuditedCode> codes,
      Map<CodeReference, NoteText> removed) {
    return change(
        id,
        version,
        "audit-codes",
        auditor,
        audit -> {
          require(audit.auditor().equals(auditor), "It is another auditor's.");
          require(audit.status() == SecondAudit.Status.OPEN, "It was sent already.");
          return audit.with(codes, removed);
        });
  }

  /** Sends the audit to the coder. */
  public SecondAudit send(long id, String auditor, int version) {
    return change(
        id,
        version,
        "audit-send",
        auditor,
        audit -> {
          require(audit.auditor().equals(auditor), "It is another auditor's.");
          require(audit.status() == SecondAudit.Status.OPEN, "It was sent already.");
          require(
              audit.differences().stream().noneMatch(one -> one.comment().reveal().isBlank()),
              "Each difference needs a reason.");
          return audit.with(SecondAudit.Status.SENT, Optional.empty());
        });
  }

  /** Answers differences. */
  public SecondAudit answer(
      long id, String coder, int version, Map<Integer, SecondAudit.Answer> answers) {
    return change(
        id,
        version,
        "audit-answer",
        coder,
        audit -> {
          require(audit.coder().equals(coder), "It is about another coder's chart.");
          require(
              audit.status() == SecondAudit.Status.SENT
                  || audit.status() == SecondAudit.Status.ANSWERED,
              "It waits for no answer.");
          int last = audit.differences().size();
          require(
              answers.keySet().stream().allMatch(number -> number >= 1 && number <= last),
              "There is no difference of this number.");
          return audit.answered(answers);
        });
  }

  /** Says of rebuttals whether the coder is right. */
  public SecondAudit judge(
      long id, String auditor, int version, Map<Integer, SecondAudit.Answer> verdicts) {
    return change(
        id,
        version,
        "audit-verdict",
        auditor,
        audit -> {
          require(audit.auditor().equals(auditor), "It is another auditor's.");
          require(audit.status() == SecondAudit.Status.ANSWERED, "The coder has not answered all.");
          require(
              verdicts.keySet().stream().allMatch(audit::rebutted),
              "The coder has not rebutted this.");
          return audit.judged(verdicts);
        });
  }

  /** Closes the audit. */
  public SecondAudit close(long id, String auditor, int version) {
    return change(
        id,
        version,
        "audit-close",
        auditor,
        audit -> {
          require(audit.auditor().equals(auditor), "It is another auditor's.");
          require(audit.status() != SecondAudit.Status.CLOSED, "It is closed already.");
          require(audit.rebuttals().isEmpty(), "A rebuttal waits for your verdict.");
          return audit.with(SecondAudit.Status.CLOSED, Optional.of(clock.instant()));
        });
  }

  private SecondAudit change(
      long id, int version, String action, String user, UnaryOperator<SecondAudit> work) {
    return transactions.within(() -> {
      SecondAudit audit = find(id);
      if (audit.version() != version) {
        throw new ProblemException(new Problem.Stale(audit.version(), "", Optional.empty()));
      }
      SecondAudit after = work.apply(audit);
      audits.update(after);
      note(user, action, after);
      return after;
    });
  }

  private SecondAudit find(long id) {
    return audits
        .findForUpdate(id)
        .orElseThrow(() -> new ProblemException(new Problem.NotFound("audit")));
  }

  private void note(String user, String action, SecondAudit audit) {
    trail.append(
        new AuditFact(
            user,
            action,
            audit.encounter(),
            "audit " + audit.id() + " version " + audit.version()));
  }

  private static void require(boolean right, String why) {
    if (!right) {
      throw new ProblemException(new Problem.NotPossible(why, "Reload the page."));
    }
  }
}
