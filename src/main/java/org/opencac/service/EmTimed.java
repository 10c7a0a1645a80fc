package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Services that count by the clinician's own minutes and stand beside a visit: critical care, talk
 * about advance care plans, counselling. The minutes stand in the sentence that names the work, or
 * in the next one of the same line. Rules from {@code models/rules/services/em-timed.tsv}.
 * Immutable.
 */
final class EmTimed {
  private static final String ADVANCE_CARE = "99497";
  private static final String WELLNESS = "awv";

  private final List<MinuteRow> rows = new ArrayList<>();

  private EmTimed() {}

  /** Reads the table. */
  static EmTimed load() {
    EmTimed timed = new EmTimed();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/em-timed.tsv",
                "code",
                "name",
                "family",
                "words",
                "least",
                "most",
                "documented")
            .rows()) {
      timed.rows.add(MinuteRow.of(row, WordPattern::of));
    }
    return timed;
  }

  /** Adds the timed services of a note that are not among its services yet. */
  void add(ServiceNote note, List<ServiceDraft> drafts) {
    for (ServiceSentence sentence : note.sentences()) {
      if (EmElements.history(sentence.kind())) {
        continue;
      }
      boolean timed = timed(sentence);
      ServiceSentence line = withNext(note, sentence);
      if (!timed(line)) {
        continue;
      }
      for (MinuteRow row : rows) {
        if (!row.known(drafts)) {
          boolean alone = timed && !row.words().match(sentence.words(), note.all()).isEmpty();
          ServiceSentence told = alone ? sentence : line;
          List<Span> spans = row.words().match(told.words(), note.all());
          if (!spans.isEmpty() && !Denial.of(told, spans.getFirst())) {
            minutes(told, spans, row).ifPresent(span -> drafts.add(draft(row, told, spans, span)));
          }
        }
      }
    }
    if (drafts.stream().anyMatch(d -> d.family.equals(WELLNESS))) {
      drafts.stream()
          .filter(d -> d.code.equals(ADVANCE_CARE))
          .forEach(d ->
              d.modifier("33", "preventive, beside the wellness visit", List.copyOf(d.evidence)));
    }
  }

  private static boolean timed(ServiceSentence sentence) {
    return !Quantities.measures(sentence.words(), "min").isEmpty();
  }

  /** The sentence with the next one of its line, where there is one. */
  private static ServiceSentence withNext(ServiceNote note, ServiceSentence sentence) {
    int next = sentence.index() + 1;
    if (next >= note.sentences().size()) {
      return sentence;
    }
    ServiceSentence other = note.sentences().get(next);
    if (!timed(sentence) && !timed(other)) {
      return sentence;
    }
    Span span = sentence.words().span().cover(other.words().span());
    boolean line = sentence.text().substring(span.begin(), span.end()).indexOf('\n') < 0;
    return line
        ? new ServiceSentence(
            sentence.index(), Words.of(sentence.text(), span), sentence.kind(), sentence.source())
        : sentence;
  }

  /** The minutes that stand nearest to the words, when they reach the service. */
  private static Optional<Span> minutes(ServiceSentence told, List<Span> spans, MinuteRow row) {
    int at = told.firstWord(spans.getFirst());
    return Quantities.measures(told.words(), "min").stream()
        .min(Comparator.comparingInt(m -> Math.abs(m.word() - at)))
        .filter(m -> row.reached(m.value()))
        .map(Quantities.Measure::span);
  }

  private static ServiceDraft draft(
      MinuteRow row, ServiceSentence told, List<Span> spans, Span minutes) {
    return row.draft(told, spans, Set.of("visit")).with(minutes, ServiceEvidence.Role.TIME);
  }
}
