package org.opencac.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.SectionKind;

/**
 * Modifiers that a note must earn by its words, from {@code
 * models/rules/services/documented-modifiers.tsv}: the time after an operation, the decision for
 * surgery, pictures without reading, services repeated on one day, rental months, supplies without
 * an order. None is ever added without words. Immutable.
 */
final class DocumentedModifiers {
  /** What a modifier belongs to. */
  private enum Target {
    VISIT,
    OPERATION,
    READING,
    REPEAT_LABORATORY,
    REPEAT_SERVICE,
    SUPPLY,
    CAPPED,
    THERAPY,
    DISTINCT,
    DECISION,
    SAME,
    FOOTCARE
  }

  /** Nails, corns and calluses, which Medicare pays for by class findings. */
  private static final Set<String> FEET =
      Set.of("11055", "11056", "11057", "11719", "11720", "11721", "G0127");

  private record Row(
      String modifier,
      String group,
      Target on,
      WordPattern words,
      Optional<WordPattern> unless,
      String reason) {}

  /** A modifier that words of the note earn. */
  record Earned(String modifier, String reason, List<ServiceEvidence> words) {}

  private final List<Row> rows;

  private DocumentedModifiers(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static DocumentedModifiers load() {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/documented-modifiers.tsv",
                "modifier",
                "group",
                "on",
                "words",
                "unless",
                "reason")
            .rows()) {
      rows.add(
          new Row(
              row.get("modifier"),
              row.get("group"),
              Target.valueOf(row.get("on").toUpperCase(Locale.ROOT).replace('-', '_')),
              WordPattern.of(row.get("words")),
              row.get("unless").equals("-")
                  ? Optional.empty()
                  : Optional.of(WordPattern.of(row.get("unless"))),
              row.get("reason")));
    }
    return new DocumentedModifiers(rows);
  }

  /** Adds to a service what the note earns for it. */
  void add(ServiceDraft draft, ServiceNote note) {
    Set<String> taken = new HashSet<>();
    for (Row row : rows) {
      if (fits(row.on(), draft, note) && !taken.contains(row.group())) {
        Optional<Earned> earned =
            row.on() == Target.READING
                ? in(row, draft.sentence, note)
                : anywhere(row, note, draft.sentence);
        earned.ifPresent(one -> {
          draft.modifier(one.modifier(), one.reason(), one.words());
          taken.add(row.group());
        });
      }
    }
  }

  /** Adds to a visit what the note earns for it. */
  void visit(ServiceDraft visit, ServiceNote note) {
    for (Row row : rows) {
      if (row.on() == Target.VISIT) {
        anywhere(row, note, visit.sentence)
            .ifPresent(one -> visit.modifier(one.modifier(), one.reason(), one.words()));
      }
    }
  }

  /** Whether the note tells of a visit that has nothing to do with an operation before. */
  boolean unrelatedVisit(ServiceNote note) {
    return rows.stream()
        .filter(row -> row.modifier().equals("24"))
        .anyMatch(row -> note.sentences().stream().anyMatch(s -> in(row, s, note).isPresent()));
  }

  /** What a sentence says of two services of one claim being distinct, and in which way. */
  Optional<Earned> distinct(ServiceSentence sentence, ServiceNote note) {
    return first(Target.DISTINCT, sentence, note);
  }

  /** What a sentence says of pictures that led to the treatment. */
  Optional<Earned> decision(ServiceSentence sentence, ServiceNote note) {
    return first(Target.DECISION, sentence, note);
  }

  /** What a sentence says of two services that are about one lesion. */
  Optional<Earned> same(ServiceSentence sentence, ServiceNote note) {
    return first(Target.SAME, sentence, note);
  }

  private Optional<Earned> first(Target target, ServiceSentence sentence, ServiceNote note) {
    return rows.stream()
        .filter(row -> row.on() == target)
        .flatMap(row -> in(row, sentence, note).stream())
        .findFirst();
  }

  /** What says that a service of a sentence was done again on the same day. */
  Optional<Earned> repeated(ServiceDraft draft, ServiceNote note) {
    return first(
        laboratory(draft.code) ? Target.REPEAT_LABORATORY : Target.REPEAT_SERVICE,
        draft.sentence,
        note);
  }

  private static boolean laboratory(String code) {
    return code.startsWith("8");
  }

  private static boolean fits(Target target, ServiceDraft draft, ServiceNote note) {
    return switch (target) {
      case OPERATION -> draft.system == CodeSystem.CPT && EmVisit.surgical(draft);
      case READING ->
          draft.carries.contains("component")
              && note.setting() == Setting.OUTPATIENT
              && draft.modifiers.stream().noneMatch(m -> m.modifier().equals("26"));
      case SUPPLY ->
          List.of("rent", "own", "buy", "policy").stream().anyMatch(draft.carries::contains);
      case CAPPED ->
          draft.carries.contains("capped")
              && draft.modifiers.stream().anyMatch(m -> m.modifier().equals("RR"));
      case FOOTCARE -> FEET.contains(draft.code);
      case THERAPY -> draft.carries.contains("therapy");
      case VISIT, REPEAT_LABORATORY, REPEAT_SERVICE, DISTINCT, DECISION, SAME -> false;
    };
  }

  /** The nearest sentence that earns it: the service's own, then the others in order. */
  private static Optional<Earned> anywhere(Row row, ServiceNote note, ServiceSentence own) {
    return in(row, own, note).or(() -> note.earned(row, sentence -> in(row, sentence, note)));
  }

  private static Optional<Earned> in(Row row, ServiceSentence sentence, ServiceNote note) {
    if (sentence.kind() == SectionKind.FAMILY_HISTORY
        || sentence.kind() == SectionKind.PAST_HISTORY
        || sentence.kind() == SectionKind.SURGICAL_HISTORY) {
      return Optional.empty();
    }
    List<Span> spans = row.words().match(sentence.words(), note.all());
    boolean denied =
        spans.isEmpty()
            || row.unless().filter(sentence::has).isPresent()
            || row.on() == Target.THERAPY && patient(sentence, spans.getFirst())
            || row.on() != Target.SUPPLY && Denial.of(sentence, spans.getFirst());
    if (denied) {
      return Optional.empty();
    }
    return Optional.of(
        new Earned(
            row.modifier(),
            row.reason(),
            spans.stream()
                .map(s -> new ServiceEvidence(s, ServiceEvidence.Role.STATUS, sentence.kind()))
                .toList()));
  }

  /** Two letters are a discipline only in capitals: "PT" treats, a "pt" is treated. */
  private static boolean patient(ServiceSentence sentence, Span span) {
    String written = sentence.text().substring(span.begin(), span.end());
    return written.length() == 2 && !written.equals(written.toUpperCase(Locale.ROOT));
  }
}
