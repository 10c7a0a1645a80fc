package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/** Problems that a note says were addressed, each with its words and a reason. Immutable. */
final class EmProblems {
  private static final WordPattern STATES =
      WordPattern.of("assessment|impression|imp|dx|diagnosis|diagnoses|final diagnosis|a p|a");
  private static final WordPattern NO_PROBLEM =
      WordPattern.of(
          "well adult|healthy|well child|well adolescent|routine child|no other|normal findings|encounter for contraceptive"
              + "|within normal limits|plan");

  private static final WordPattern REASON =
      WordPattern.of(
          "seen for|here for|comes for|came for|comes in for|referred for|sent for|reason for visit|cc|in for|evaluated for|presents with|presents for|presenting with"
              + "|complains of|complaining of & !follow up|followup|check|physical|refill|results");
  private static final WordPattern ASIDE =
      WordPattern.of(
          "immunization|immunizations|vaccination|vaccine|vaccines|screening|health maintenance"
              + "|hcm|prevention|preventive|dispo|disposition|code|fen|ppx|prophylaxis|diet|nutrition"
              + "|vte|contact|follow up|rtc|access|lines");

  /** How the reason of a problem begins that nobody but the patient named. */
  static final String REASON_ALONE = "the reason of the visit";

  private static final int FIRST_WORDS = 3;
  private static final int LATER = 5;

  private final EmWords words;
  private final EmIllnesses illnesses;

  EmProblems(EmWords words) {
    this.words = words;
    this.illnesses = new EmIllnesses(words);
  }

  /** Problems addressed, most serious first. */
  List<Worksheet.Element> find(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    List<ServiceSentence> scope = new ArrayList<>();
    for (ServiceSentence sentence : note.statements()) {
      if (sentence.kind().statesDiagnoses() || states(sentence)) {
        scope.add(sentence);
      }
    }
    ProblemItems.of(scope).forEach(item -> found.addAll(of(item, note)));
    if (scope.isEmpty()) {
      ProblemItems.of(numbered(note)).stream()
          .filter(ProblemItems.Item::listed)
          .forEach(item ->
              of(item, note).stream()
                  .filter(e -> !e.what().startsWith("acute"))
                  .forEach(found::add));
    }
    if (found.isEmpty() || found.stream().allMatch(e -> e.level() <= 1)) {
      boolean examined = false;
      for (ServiceSentence sentence : note.statements()) {
        if (!scope.contains(sentence) && !EmElements.history(sentence.kind())) {
          examined = examined || EmFamily.CUES.in(sentence, "examined");
          boolean stating =
              disease(sentence)
                  && (EmFamily.CUES.in(sentence, "stating") || examined && begins(sentence));
          Optional<Worksheet.Element> named = problem(sentence, note, stating);
          if (named.filter(EmProblems::lasting).isPresent()) {
            found.addAll(illnesses.further(sentence, note, stating));
          }
          named
              .or(() -> doubt(sentence, around(sentence, note, 1), note))
              .or(() -> told(sentence, note))
              .or(() -> later(sentence, note))
              .filter(e -> found.isEmpty() || e.level() > 1 || !scopeHasStated(scope))
              .ifPresent(found::add);
        }
      }
    }
    if (found.isEmpty()) {
      reason(note).ifPresent(found::add);
    }
    return once(found, note);
  }

  /** A sentence with those near it, from so many before to the second behind. */
  private static Words around(ServiceSentence sentence, ServiceNote note, int before) {
    List<ServiceSentence> all = note.sentences();
    ServiceSentence first = all.get(Math.max(0, sentence.index() - before));
    ServiceSentence last = all.get(Math.min(all.size() - 1, sentence.index() + 2));
    Span from = before == 0 ? sentence.words().span() : first.words().span();
    return Words.of(sentence.text(), from.cover(last.words().span()));
  }

  /** The same outside an assessment, unless the sentence only tells what else the patient has. */
  private Optional<Worksheet.Element> told(ServiceSentence sentence, ServiceNote note) {
    if (EmFamily.CUES.in(sentence, "comorbid")) {
      return Optional.empty();
    }
    boolean stating = EmFamily.CUES.in(sentence, "stating");
    return illnesses.escalated(
        sentence, stating ? around(sentence, note, 0) : sentence.words(), note);
  }

  /**
   * The status that the next sentences tell of the illness that this one names, as far as they name
   * no other: "COPD: more cough. Exacerbation."
   */
  private Optional<Worksheet.Element> later(ServiceSentence sentence, ServiceNote note) {
    if (!disease(sentence) || EmFamily.CUES.in(sentence, "comorbid")) {
      return Optional.empty();
    }
    List<ServiceSentence> all = note.statements();
    int at = all.indexOf(sentence) + 1;
    List<ServiceSentence> behind =
        all.subList(at, Math.min(all.size(), at + LATER)).stream()
            .takeWhile(s -> !disease(s) && !EmElements.history(s.kind()))
            .toList();
    return illnesses.behind(sentence, behind, note);
  }

  /** Whether a sentence names a lasting illness. */
  private boolean disease(ServiceSentence sentence) {
    return sentence.has(words.of("chronic").getFirst().words());
  }

  /** Whether a statement behind the examination begins with an illness: a diagnosis in prose. */
  private boolean begins(ServiceSentence sentence) {
    List<Span> disease =
        words.of("chronic").getFirst().words().match(sentence.words(), sentence.words());
    return !disease.isEmpty() && begins(sentence, disease.getFirst());
  }

  private static boolean begins(ServiceSentence sentence, Span name) {
    return sentence.firstWord(name) < FIRST_WORDS;
  }

  private static boolean lasting(Worksheet.Element element) {
    return element.what().contains("chronic");
  }

  /** Numbered lines of a note that has no assessment, each with what follows it. */
  private static List<ServiceSentence> numbered(ServiceNote note) {
    List<ServiceSentence> lines = new ArrayList<>();
    for (ServiceSentence sentence : note.statements()) {
      if ((!lines.isEmpty() || ProblemItems.numbered(sentence))
          && !EmElements.history(sentence.kind())) {
        lines.add(sentence);
      }
    }
    return lines;
  }

  /** The problems of one item of the assessment: the one it names, and graver ones below it. */
  private List<Worksheet.Element> of(ProblemItems.Item item, ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    if (item.listed() && noProblem(item.head())) {
      return found;
    }
    Optional<Worksheet.Element> named = problem(item.head(), note, true);
    for (ServiceSentence sentence : item.rest()) {
      problem(sentence, note, false).filter(e -> e.level() > 1).ifPresent(found::add);
      if (named.filter(e -> e.what().endsWith(EmIllnesses.NOT_STATED)).isPresent()) {
        named = Optional.of(illnesses.status(named.orElseThrow(), sentence, note));
      }
    }
    if (item.listed() && named.filter(e -> e.what().endsWith(EmIllnesses.NOT_STATED)).isPresent()) {
      Optional<Worksheet.Element> plain = named;
      named = illnesses.escalated(item.head(), whole(item), note).or(() -> plain);
    }
    named.ifPresent(found::add);
    if (named.filter(EmProblems::lasting).isPresent()) {
      found.addAll(illnesses.further(item.head(), note, true));
    }
    if (item.listed() && found.stream().allMatch(e -> e.level() < 2)) {
      doubt(item, note).ifPresent(found::add);
    }
    return found;
  }

  /** A symptom whose cause the lines below it leave open. */
  private Optional<Worksheet.Element> doubt(ProblemItems.Item item, ServiceNote note) {
    return doubt(item.head(), whole(item), note);
  }

  /** The words of an item with those of its further lines. */
  private static Words whole(ProblemItems.Item item) {
    ServiceSentence head = item.head();
    return item.rest().isEmpty()
        ? head.words()
        : Words.of(head.text(), head.words().span().cover(item.rest().getLast().words().span()));
  }

  private Optional<Worksheet.Element> doubt(ServiceSentence head, Words in, ServiceNote note) {
    for (EmWords.Row row : words.of("doubt")) {
      List<Span> spans = row.words().match(in, note.all());
      if (!spans.isEmpty()
          && head.words().span().overlaps(spans.getFirst())
          && !Denial.of(head, spans.getFirst())) {
        return Optional.of(EmElements.element(row.what(), row.reason(), row.level(), spans, head));
      }
    }
    return Optional.empty();
  }

  /** Whether an item is about prevention or the stay, not about a problem. */
  private static boolean noProblem(ServiceSentence head) {
    return ASIDE.match(head.words(), head.words()).stream()
        .anyMatch(span -> head.firstWord(span) < FIRST_WORDS);
  }

  /** What the patient was seen for, in a note without assessment. */
  private static Optional<Worksheet.Element> reason(ServiceNote note) {
    for (ServiceSentence sentence : note.statements()) {
      List<Span> spans = REASON.match(sentence.words(), note.all());
      if (!spans.isEmpty()
          && !EmElements.history(sentence.kind())
          && !counted(sentence, spans.getFirst())) {
        int from = sentence.lastWord(spans.getFirst()) + 1;
        int to = sentence.words().size() - 1;
        if (from <= to) {
          return Optional.of(
              EmElements.element(
                  "acute uncomplicated illness or injury",
                  REASON_ALONE + "; nothing says that it is more",
                  1,
                  List.of(sentence.words().span(from, to)),
                  sentence));
        }
      }
    }
    return Optional.empty();
  }

  /** "3 cc ropivacaine": no chief complaint. */
  private static boolean counted(ServiceSentence sentence, Span span) {
    int at = sentence.firstWord(span);
    return at > 0 && Quantities.number(sentence.words().get(at - 1)).isPresent();
  }

  private static boolean scopeHasStated(List<ServiceSentence> scope) {
    return !scope.isEmpty();
  }

  /** Each problem once; the same illness named again in other sentences is one problem. */
  private static List<Worksheet.Element> once(List<Worksheet.Element> found, ServiceNote note) {
    List<Worksheet.Element> distinct = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Worksheet.Element element : found) {
      Span span = element.evidence().getFirst().span();
      String name = note.text().substring(span.begin(), span.end()).toLowerCase(Locale.ROOT);
      if (!element.what().startsWith("stable chronic")
              && !element.what().endsWith(EmIllnesses.NOT_STATED)
          || names.add(name)) {
        distinct.add(element);
      }
    }
    distinct.sort((a, b) -> Integer.compare(b.level(), a.level()));
    return distinct;
  }

  private static boolean states(ServiceSentence sentence) {
    List<Span> at = STATES.match(sentence.words(), sentence.words());
    return !at.isEmpty()
        && sentence.firstWord(at.getFirst()) == 0
        && sentence.text().startsWith(":", at.getFirst().end());
  }

  private Optional<Worksheet.Element> problem(
      ServiceSentence sentence, ServiceNote note, boolean stated) {
    Words in = sentence.words();
    if (in.size() < 1 || in.get(0).equals("no") || sentence.has(NO_PROBLEM) && stated) {
      return Optional.empty();
    }
    Optional<Worksheet.Element> grave = Optional.empty();
    for (EmWords.Row row : words.of("problem")) {
      List<Span> spans = row.words().match(in, () -> note.near(sentence), note.all());
      if (!spans.isEmpty()
          && !Denial.of(sentence, spans.getFirst())
          && grave.filter(e -> e.level() >= row.level()).isEmpty()) {
        grave =
            Optional.of(EmElements.element(row.what(), row.reason(), row.level(), spans, sentence));
      }
    }
    if (grave.isPresent()) {
      return grave;
    }
    List<Span> disease = illnesses.named(in, note);
    boolean plan = startsWithPlan(in) && disease.isEmpty();
    if (!disease.isEmpty() && !Denial.of(sentence, disease.getFirst())) {
      return illnesses.first(sentence, note, stated);
    }
    for (EmWords.Row row : words.of("minor")) {
      List<Span> spans = row.words().match(in, note.all());
      if (!spans.isEmpty()) {
        return Optional.of(EmElements.element(row.what(), row.reason(), 0, spans, sentence));
      }
    }
    for (EmWords.Row row : !stated ? words.of("acute") : List.<EmWords.Row>of()) {
      List<Span> spans = row.words().match(in, note.all());
      boolean said =
          !spans.isEmpty()
              && (note.setting() == Setting.OUTPATIENT || begins(sentence, spans.getFirst()));
      if (said && !Denial.of(sentence, spans.getFirst())) {
        return Optional.of(EmElements.element(row.what(), row.reason(), 1, spans, sentence));
      }
    }
    if (stated && !plan && in.size() > labelWords(in)) {
      return Optional.of(
          EmElements.element(
              "acute uncomplicated illness or injury",
              "short-term, full recovery expected, nothing says otherwise",
              1,
              List.of(in.span(labelWords(in), in.size() - 1)),
              sentence));
    }
    return Optional.empty();
  }

  private static int labelWords(Words in) {
    int at = 0;
    while (at < in.size()
        && (Set.of(
                    "assessment",
                    "impression",
                    "imp",
                    "dx",
                    "diagnosis",
                    "a",
                    "p",
                    "final",
                    "and",
                    "plan")
                .contains(in.get(at))
            || in.get(at).chars().allMatch(Character::isDigit))) {
      at++;
    }
    return at;
  }

  private boolean startsWithPlan(Words in) {
    Words first = in;
    int at = labelWords(in);
    List<Span> spans = words.of("plan").getFirst().words().match(first, first);
    return !spans.isEmpty() && at < in.size() && spans.getFirst().begin() <= in.span(at).begin();
  }

  /** Level of the problems column. */
  static int level(List<Worksheet.Element> problems) {
    int highest = 0;
    int chronic = 0;
    int minor = 0;
    for (Worksheet.Element element : problems) {
      highest = Math.max(highest, element.level());
      chronic += element.level() == 1 && element.what().contains("chronic") ? 1 : 0;
      minor += element.level() == 0 ? 1 : 0;
    }
    if (highest == 0 && minor >= 2) {
      return 1;
    }
    return highest == 1 && chronic >= 2 ? 2 : highest;
  }
}
