package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Services that are chosen and counted by minutes and need no clinician's visit: psychotherapy,
 * nutrition therapy, care at a distance over a month, talk about advance care plans, from {@code
 * models/rules/services/minuted.tsv}. The minutes are written, or lie between two times of day.
 * Immutable.
 */
final class MinutedServices {
  /** Minutes of what is told apart from the service. */
  private static final WordPattern TOTAL = WordPattern.of("total time|total visit");

  private static final WordPattern AN_HOUR = WordPattern.of("an hour|full hour|hour long");
  private static final int HOUR = 60;

  /** Talk about plans of care is done by being discussed. */
  private static final String TALK = "acp";

  /** Minutes as ticks: 45'. */
  private static final Pattern TICKS =
      Pattern.compile("\\b(\\d{2})\\s?(?:'|\"|\u2019|\u201d)(?!\\w)");

  private record Row(MinuteRow told, int from, int each, int rounded) {
    int units(int minutes) {
      return each == 0 ? 1 : (minutes - from + rounded) / each;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private MinutedServices() {}

  /** Reads the table. */
  static MinutedServices load() {
    MinutedServices services = new MinutedServices();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/minuted.tsv",
                "code",
                "name",
                "family",
                "words",
                "least",
                "most",
                "from",
                "each",
                "rounded",
                "documented")
            .rows()) {
      services.rows.add(
          new Row(
              MinuteRow.of(row, WordPattern::ofRow),
              Integer.parseInt(row.get("from")),
              Integer.parseInt(row.get("each")),
              Integer.parseInt(row.get("rounded"))));
    }
    return services;
  }

  /** Adds what is counted by minutes and is not among the services yet. */
  void add(ServiceNote note, StatusCues status, List<ServiceDraft> drafts) {
    for (ServiceSentence sentence : note.sentences()) {
      if (EmElements.history(sentence.kind()) && sentence.index() > 0) {
        continue;
      }
      for (Row row : rows) {
        if (row.told().words().begins(sentence.words()) && !row.told().known(drafts)) {
          draft(row, sentence, note, status).ifPresent(drafts::add);
        }
      }
    }
  }

  private static Optional<ServiceDraft> draft(
      Row row, ServiceSentence sentence, ServiceNote note, StatusCues status) {
    for (ServiceSentence told : stretches(sentence, note)) {
      List<Span> spans = row.told().words().match(told.words(), note.all());
      if (spans.isEmpty() || told.has(TOTAL)) {
        continue;
      }
      if (Denial.of(told, spans.getFirst())
          || status
              .leftOfTalk(sentence, spans.getFirst(), note.day())
              .filter(
                  left -> !row.told().family().equals(TALK) || !left.outcome().equals("discussed"))
              .isPresent()) {
        return Optional.empty();
      }
      OptionalInt minutes = minutes(told);
      if (minutes.isPresent() && row.told().reached(minutes.getAsInt())) {
        ServiceDraft draft = row.told().draft(told, spans, Set.of());
        draft.units = Math.max(1, row.units(minutes.getAsInt()));
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** The sentence, with those behind it, with the one before it. */
  private static List<ServiceSentence> stretches(ServiceSentence sentence, ServiceNote note) {
    List<ServiceSentence> passage = note.passages().of(sentence);
    List<ServiceSentence> stretches = new ArrayList<>(List.of(sentence));
    int at = sentence.index() - passage.getFirst().index();
    for (int next = at + 1; next < Math.min(passage.size(), at + 3); next++) {
      stretches.add(sentence.with(passage.get(next)));
    }
    if (at > 0) {
      ServiceSentence before = passage.get(at - 1);
      stretches.add(before.with(sentence));
      if (at + 1 < passage.size()) {
        stretches.add(before.with(passage.get(at + 1)));
      }
    }
    return stretches;
  }

  private static OptionalInt minutes(ServiceSentence told) {
    Span span = told.words().span();
    OptionalInt clock = Clock.minutes(told.text().substring(span.begin(), span.end()));
    List<Quantities.Measure> written = Quantities.measures(told.words(), "min");
    if (!written.isEmpty()) {
      return OptionalInt.of((int) written.getFirst().value());
    }
    Matcher ticks = TICKS.matcher(told.text()).region(span.begin(), span.end());
    if (clock.isEmpty() && ticks.find()) {
      return OptionalInt.of(Integer.parseInt(ticks.group(1)));
    }
    if (clock.isEmpty() && told.has(AN_HOUR)) {
      return OptionalInt.of(HOUR);
    }
    List<Quantities.Measure> hours = Quantities.measures(told.words(), "hour", "hr");
    return clock.isPresent() || hours.isEmpty()
        ? clock
        : OptionalInt.of((int) Math.round(hours.getFirst().value() * HOUR));
  }
}
