package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/**
 * Lasting illnesses that a statement names, each with its own status: off its goal, at its goal, or
 * not stated. A status belongs to the illness whose part of the statement it stands in. Immutable.
 */
final class EmIllnesses {
  /** How the name of an illness ends whose status nobody told. */
  static final String NOT_STATED = ", status not stated";

  private static final Pattern LISTED = Pattern.compile("[,;/&+]|\\b(?:and|plus|also)\\b");
  private static final Pattern ONE = Pattern.compile("\\b(?:with|due|from|secondary|of|in|by)\\b");
  private static final int MOST = 6;

  private final EmWords words;

  EmIllnesses(EmWords words) {
    this.words = words;
  }

  private EmWords.Row row(String kind) {
    return words.of(kind).getFirst();
  }

  /** Where the first illness stands; empty when the statement names none. */
  List<Span> named(Words in, ServiceNote note) {
    return row("chronic").words().match(in, note.all());
  }

  /** The first illness of a statement, where its status is told or the statement is a diagnosis. */
  Optional<Worksheet.Element> first(ServiceSentence sentence, ServiceNote note, boolean stated) {
    return element(sentence, named(sentence.words(), note), 0, note, stated);
  }

  /** What a statement names beside its first illness. */
  List<Worksheet.Element> further(ServiceSentence sentence, ServiceNote note, boolean stated) {
    List<Worksheet.Element> further = new ArrayList<>();
    List<Span> before = named(sentence.words(), note);
    for (int i = 0; i < MOST && !before.isEmpty(); i++) {
      List<Span> next = next(sentence, before, note);
      if (!next.isEmpty() && apart(sentence.text(), before.getFirst(), next.getFirst())) {
        element(sentence, next, sentence.firstWord(next.getFirst()), note, stated)
            .ifPresent(further::add);
      }
      before = next;
    }
    return further;
  }

  /** Whether two illnesses are listed side by side: not "diabetes with neuropathy". */
  private static boolean apart(String text, Span before, Span next) {
    if (next.begin() <= before.end()) {
      return false;
    }
    String between = text.substring(before.end(), next.begin());
    boolean chronic = text.substring(next.begin(), next.end()).equalsIgnoreCase("chronic");
    return !chronic && LISTED.matcher(between).find() && !ONE.matcher(between).find();
  }

  private List<Span> next(ServiceSentence sentence, List<Span> disease, ServiceNote note) {
    int from = sentence.lastWord(disease.getFirst()) + 1;
    return from >= sentence.words().size()
        ? List.of()
        : named(words(sentence, from, sentence.words().size() - 1), note);
  }

  private static Words words(ServiceSentence sentence, int first, int last) {
    return Words.of(sentence.text(), sentence.words().span(first, last));
  }

  private Optional<Worksheet.Element> element(
      ServiceSentence sentence, List<Span> disease, int from, ServiceNote note, boolean stated) {
    if (disease.isEmpty() || Denial.of(sentence, disease.getFirst())) {
      return Optional.empty();
    }
    List<Span> next = next(sentence, disease, note);
    int last =
        next.isEmpty()
            ? sentence.words().size() - 1
            : Math.max(from, sentence.firstWord(next.getFirst()) - 1);
    Words own = words(sentence, from, last);
    return off(sentence, disease, own, note)
        .or(() -> beside(sentence, disease))
        .or(() -> quiet(sentence, disease, own, note))
        .or(() -> off(sentence, disease, sentence.words(), note))
        .or(() -> quiet(sentence, disease, sentence.words(), note))
        .or(() -> together(sentence, disease, note))
        .or(() -> stated ? Optional.of(unknown(sentence, disease)) : Optional.empty());
  }

  private Optional<Worksheet.Element> off(
      ServiceSentence sentence, List<Span> disease, Words in, ServiceNote note) {
    EmWords.Row worse = row("exacerbated");
    List<Span> status = worse.words().match(in, note.all());
    return status.isEmpty() || Denial.near(sentence, status.getFirst())
        ? Optional.empty()
        : Optional.of(element(worse, disease, status, sentence));
  }

  private static Worksheet.Element element(
      EmWords.Row row, List<Span> disease, List<Span> status, ServiceSentence sentence) {
    return EmElements.element(
        "chronic illness, " + row.what(),
        row.reason(),
        row.level(),
        both(disease, status),
        sentence);
  }

  private Optional<Worksheet.Element> quiet(
      ServiceSentence sentence, List<Span> disease, Words in, ServiceNote note) {
    EmWords.Row stable = row("stable");
    List<Span> status = stable.words().match(in, note.all());
    return status.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EmElements.element(
                "stable chronic illness", stable.reason(), 1, both(disease, status), sentence));
  }

  /** A status that a nearby statement tells of all illnesses: "Both stable." */
  private Optional<Worksheet.Element> together(
      ServiceSentence sentence, List<Span> disease, ServiceNote note) {
    boolean all = note.has(row("all-stable").words());
    return all && !EmElements.history(sentence.kind())
        ? Optional.of(
            EmElements.element(
                "stable chronic illness", row("all-stable").reason(), 1, disease, sentence))
        : Optional.empty();
  }

  private Worksheet.Element unknown(ServiceSentence sentence, List<Span> disease) {
    return EmElements.element(
        "chronic illness" + NOT_STATED, row("stable").reason(), 1, disease, sentence);
  }

  /** What stands right beside an illness and says that it is not at its goal: "COPD, new". */
  private Optional<Worksheet.Element> beside(ServiceSentence sentence, List<Span> disease) {
    int last = sentence.lastWord(disease.getFirst());
    return beside(sentence, last + 1, "behind")
        .or(() ->
            beside(sentence, last + 1, "links").flatMap(s -> beside(sentence, last + 2, "behind")))
        .or(() -> beside(sentence, sentence.firstWord(disease.getFirst()) - 1, "before"))
        .map(span -> element(row("behind"), disease, List.of(span), sentence));
  }

  private Optional<Span> beside(ServiceSentence sentence, int at, String kind) {
    if (at < 0 || at >= sentence.words().size()) {
      return Optional.empty();
    }
    Words word = words(sentence, at, at);
    return words.of(kind).stream().anyMatch(row -> !row.words().match(word, word).isEmpty())
        ? Optional.of(word.span())
        : Optional.empty();
  }

  /** A lasting illness for which treatment was begun or raised: it was not at its goal. */
  Optional<Worksheet.Element> escalated(ServiceSentence head, Words in, ServiceNote note) {
    List<Span> disease = named(head.words(), note);
    List<Span> spans = row("escalated").words().match(in, note.all());
    return disease.isEmpty() || spans.isEmpty() || Denial.of(head, disease.getFirst())
        ? Optional.empty()
        : Optional.of(element(row("escalated"), disease, spans, head));
  }

  /** An illness of unknown status with the status that a line below it tells. */
  Worksheet.Element status(Worksheet.Element named, ServiceSentence sentence, ServiceNote note) {
    EmWords.Row worse = row("exacerbated");
    List<Span> spans = worse.words().match(sentence.words(), note.all());
    if (spans.isEmpty() || Denial.of(sentence, spans.getFirst())) {
      return named;
    }
    List<ServiceEvidence> evidence = new ArrayList<>(named.evidence());
    spans.forEach(
        s -> evidence.add(new ServiceEvidence(s, ServiceEvidence.Role.PROBLEM, sentence.kind())));
    return new Worksheet.Element(
        "chronic illness, " + worse.what(), worse.reason(), worse.level(), evidence);
  }

  /** The illness of a sentence with the status, or the stronger treatment, that others tell. */
  Optional<Worksheet.Element> behind(
      ServiceSentence sentence, List<ServiceSentence> others, ServiceNote note) {
    List<Span> disease = named(sentence.words(), note);
    if (disease.isEmpty() || Denial.of(sentence, disease.getFirst())) {
      return Optional.empty();
    }
    for (String kind : List.of("exacerbated", "stable")) {
      for (ServiceSentence other : others) {
        List<Span> status = row(kind).words().match(other.words(), note.all());
        if (!status.isEmpty() && !Denial.of(other, status.getFirst())) {
          boolean worse = kind.equals("exacerbated");
          return Optional.of(
              worse
                  ? element(row(kind), disease, status, sentence)
                  : EmElements.element(
                      "stable chronic illness",
                      row(kind).reason(),
                      1,
                      both(disease, status),
                      sentence));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Span> both(List<Span> first, List<Span> second) {
    List<Span> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
