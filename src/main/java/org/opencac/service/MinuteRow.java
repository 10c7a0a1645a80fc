package org.opencac.service;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * A service that is told by words and by minutes within limits.
 *
 * @param code its code
 * @param name what it is called
 * @param family the services of which one is reported
 * @param words how it is told
 * @param least minutes at least
 * @param most minutes at most
 * @param documented what the note must hold
 */
record MinuteRow(
    String code,
    String name,
    String family,
    WordPattern words,
    int least,
    int most,
    String documented) {
  /** Reads the columns that all tables of such services have. */
  static MinuteRow of(RuleTable.Row row, Function<String, WordPattern> words) {
    return new MinuteRow(
        row.get("code"),
        row.get("name"),
        row.get("family"),
        words.apply(row.get("words")),
        Integer.parseInt(row.get("least")),
        Integer.parseInt(row.get("most")),
        row.get("documented"));
  }

  /** Whether the service or one of its family was found before. */
  boolean known(List<ServiceDraft> drafts) {
    return drafts.stream().anyMatch(d -> d.family.equals(family) || d.code.equals(code));
  }

  boolean reached(double minutes) {
    return minutes >= least && minutes <= most;
  }

  /** The service with the words that tell of it. */
  ServiceDraft draft(ServiceSentence told, List<Span> spans, Set<String> carries) {
    ServiceDraft draft = new ServiceDraft(code, name, family, carries, told, documented);
    spans.forEach(span -> draft.with(span, ServiceEvidence.Role.SERVICE));
    return draft;
  }
}
