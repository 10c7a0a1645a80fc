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
 * @param answers of the coder, by number of the difference
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
    Map<Integer, Answer> answers) {

  /** Copies lists and answers. */
  public SecondAudit {
    coderCodes = List.copyOf(coderCodes);
    auditorCodes = List.copyOf(auditorCodes);
    answers = Map.copyOf(answers);
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
   * What the coder says to a difference.
   *
   * @param agrees whether the auditor is right
   * @param comment free words, protected
   */
  public record Answer(boolean agrees, NoteText comment) {}

  /** The differences between the two lists. */
  public List<AuditDifference> differences() {
    return AuditDifference.between(coderCodes, auditorCodes);
  }

  /** How well the coder did, 0 to 1. */
  public double accuracy() {
    return AuditDifference.accuracy(coderCodes, auditorCodes, differences());
  }

  SecondAudit with(Status next, Optional<Instant> end) {
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
        auditorCodes,
        answers);
  }

  SecondAudit with(List<AuditedCode> codes) {
    return new SecondAudit(
        id,
        encounter,
        auditor,
        coder,
        status,
        version + 1,
        started,
        closed,
        coderCodes,
        codes,
        Map.of());
  }

  SecondAudit answered(Map<Integer, Answer> given) {
    Map<Integer, Answer> all = new HashMap<>(answers);
    all.putAll(given);
    boolean complete =
        differences().stream().allMatch(difference -> all.containsKey(difference.number()));
    return new SecondAudit(
        id,
        encounter,
        auditor,
        coder,
        complete ? Status.ANSWERED : status,
        version + 1,
        started,
        closed,
        coderCodes,
        auditorCodes,
        all);
  }
}
