package org.opencac.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * A second-level audit: what an auditor makes of a coder's codes, and what the coder says to it.
 *
 * @param id counts all audits
 * @param encounter the chart
 * @param auditor who looks
 * @param coder whose codes they are
 * @param status how far it is
 * @param version counts its changes, from 0
 * @param started when
 * @param closed when; empty while it is open
 * @param coderCodes as submitted, in order
 * @param auditorCodes as the auditor has them, in order
 * @param removed why the auditor took codes of the coder's off
 * @param answers of the coder, by number of the difference
 * @param verdicts of the auditor on what the coder rebutted, by number of the difference
 */
public record SecondAudit(
    long id,
    String encounter,
    String auditor,
    String coder,
    Status status,
    int version,
    Instant started,
    Optional<Instant> closed,
    List<AuditedCode> coderCodes,
    List<AuditedCode> auditorCodes,
    Map<CodeReference, NoteText> removed,
    Map<Integer, Answer> answers,
    Map<Integer, Answer> verdicts) {

  /** Copies lists and answers. */
  public SecondAudit {
    coderCodes = List.copyOf(coderCodes);
    auditorCodes = List.copyOf(auditorCodes);
    removed = Map.copyOf(removed);
    answers = Map.copyOf(answers);
    verdicts = Map.copyOf(verdicts);
  }

  /** How far an audit is. */
  public enum Status {
    OPEN,
    SENT,
    ANSWERED,
    CLOSED;

    /** The name used in scripts: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one side says: the coder to a difference, the auditor to a rebuttal.
   *
   * @param agrees whether the other side is right
   * @param comment free words, protected
   */
  public record Answer(boolean agrees, NoteText comment) {}

  /** The differences between the two lists. */
  public List<AuditDifference> differences() {
    return AuditDifference.between(coderCodes, auditorCodes, removed);
  }

  /** How well the coder did, 0 to 1; what the auditor gave way in does not count. */
  public double accuracy() {
    List<AuditDifference> all = differences();
    List<AuditDifference> standing = all.stream().filter(one -> !yielded(one)).toList();
    return AuditDifference.accuracy(coderCodes, auditorCodes, all, standing);
  }

  /** The differences that the coder rebuts and the auditor has not answered yet. */
  public List<AuditDifference> rebuttals() {
    return differences().stream()
        .filter(one -> rebutted(one.number()) && !verdicts.containsKey(one.number()))
        .toList();
  }

  boolean rebutted(int number) {
    Answer answer = answers.get(number);
    return answer != null && !answer.agrees();
  }

  private boolean yielded(AuditDifference difference) {
    Answer verdict = verdicts.get(difference.number());
    return verdict != null && verdict.agrees();
  }

  SecondAudit with(Status next, Optional<Instant> end) {
    return changed(next, end, auditorCodes, removed, answers, verdicts);
  }

  SecondAudit with(List<AuditedCode> codes, Map<CodeReference, NoteText> reasons) {
    return changed(status, closed, codes, reasons, Map.of(), Map.of());
  }

  SecondAudit answered(Map<Integer, Answer> given) {
    Map<Integer, Answer> all = new HashMap<>(answers);
    all.putAll(given);
    boolean complete =
        differences().stream().allMatch(difference -> all.containsKey(difference.number()));
    return changed(
        complete ? Status.ANSWERED : status, closed, auditorCodes, removed, all, verdicts);
  }

  SecondAudit judged(Map<Integer, Answer> given) {
    Map<Integer, Answer> all = new HashMap<>(verdicts);
    all.putAll(given);
    return changed(status, closed, auditorCodes, removed, answers, all);
  }

  private SecondAudit changed(
      Status next,
      Optional<Instant> end,
      List<AuditedCode> codes,
      Map<CodeReference, NoteText> reasons,
      Map<Integer, Answer> said,
      Map<Integer, Answer> judged) {
    return new SecondAudit(
        id,
        encounter,
        auditor,
        coder,
        next,
        version + 1,
        started,
        end,
        coderCodes,
        codes,
        reasons,
        said,
        judged);
  }
}
