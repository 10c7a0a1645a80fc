package org.opencac.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencac.review.Blocker;
import org.opencac.review.CodeReference;

/** The coding of a chart as {@code docs/api.md} has it. */
record CodingJson(
    int version,
    String status,
    List<AssignedJson> assigned,
    List<RejectedJson> rejected,
    Map<String, String> states,
    List<BlockerJson> blockers,
    EditsJson edits,
    List<AcknowledgedJson> acknowledged,
    @Nullable UndoJson undo,
    int changes) {

  record AssignedJson(
      String codeSystem,
      String code,
      String display,
      String group,
      int position,
      boolean principal,
      @Nullable String poa,
      boolean poaExempt,
      String origin,
      @Nullable String suggestion,
      @Nullable String replaces,
      String by,
      String byName,
      Instant at,
      long decision,
      String comment,
      List<EvidenceJson> evidence,
      boolean valid,
      @Nullable String change) {
    @Override
    public String toString() {
      return "AssignedJson[" + code + "]";
    }
  }

  record RejectedJson(
      String codeSystem,
      String code,
      String display,
      String suggestion,
      String reason,
      String comment,
      String by,
      String byName,
      Instant at,
      long decision,
      @Nullable String change) {
    @Override
    public String toString() {
      return "RejectedJson[" + code + "]";
    }
  }

  /**
   * Why the chart cannot be submitted.
   *
   * @param id stable name of the reason
   * @param message for the coder
   * @param codeSystem of the code it is about
   * @param code the code it is about
   */
  record BlockerJson(
      String id, String message, @Nullable String codeSystem, @Nullable String code) {
    static BlockerJson of(Blocker blocker) {
      return new BlockerJson(
          blocker.id(),
          blocker.message(),
          blocker.code().map(code -> code.system().label()).orElse(null),
          blocker.code().map(CodeReference::code).orElse(null));
    }
  }

  /**
   * A warning that the submission left standing.
   *
   * @param finding as it was shown
   * @param reason id of the reason
   * @param comment of the coder
   * @param by who
   * @param byName who
   * @param at when
   * @param decision number of the entry
   */
  record AcknowledgedJson(
      EditsJson.FindingJson finding,
      String reason,
      String comment,
      String by,
      String byName,
      Instant at,
      long decision) {
    @Override
    public String toString() {
      return "AcknowledgedJson[" + decision + "]";
    }
  }

  record UndoJson(long decision, String summary) {}
}
