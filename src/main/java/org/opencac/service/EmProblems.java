package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;

/** Problems that a note says were addressed, each with its words and a reason. Immutable. */
final class EmProblems {
  private static final WordPattern STATES =
      WordPattern.of("assessment|impression|imp|dx|diagnosis|diagnoses|final diagnosis|a p|a");
  private static final WordPattern NO_PROBLEM =
      WordPattern.of(
          "well adult|healthy|well child|well adolescent|routine child|no other|normal findings|encounter for contraceptive"
              + "|within normal limits|plan");

  private final EmWords words;

  EmProblems(EmWords words) {
    this.words = words;
  }

  /** Problems addressed, most serious first. */
  List<Worksheet.Element> find(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    List<ServiceSentence> scope = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      if (sentence.kind().statesDiagnoses() || states(sentence)) {
        scope.add(sentence);
      }
    }
    scope.forEach(sentence -> problem(sentence, note, true).ifPresent(found::add));
    if (found.isEmpty() || found.stream().allMatch(e -> e.level() <= 1)) {
      for (ServiceSentence sentence : note.sentences()) {
        if (!scope.contains(sentence) && !EmElements.history(sentence.kind())) {
          problem(sentence, note, false)
              .filter(e -> found.isEmpty() || e.level() > 1 || !scopeHasStated(scope))
              .ifPresent(found::add);
        }
      }
    }
    return once(found);
  }

  private static boolean scopeHasStated(List<ServiceSentence> scope) {
    return !scope.isEmpty();
  }

  private static List<Worksheet.Element> once(List<Worksheet.Element> found) {
    List<Worksheet.Element> distinct = new ArrayList<>(found);
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
    for (EmWords.Row row : words.of("problem")) {
      List<Span> spans = row.words().match(in, note.all());
      if (!spans.isEmpty() && !Denial.of(sentence, spans.getFirst())) {
        return Optional.of(
            EmElements.element(row.what(), row.reason(), row.level(), spans, sentence));
      }
    }
    EmWords.Row chronic = words.of("chronic").getFirst();
    List<Span> disease = chronic.words().match(in, note.all());
    boolean plan = startsWithPlan(in) && disease.isEmpty();
    if (!disease.isEmpty() && !Denial.of(sentence, disease.getFirst())) {
      EmWords.Row worse = words.of("exacerbated").getFirst();
      List<Span> status = worse.words().match(in, note.all());
      if (!status.isEmpty()) {
        return Optional.of(
            EmElements.element(
                "chronic illness, " + worse.what(),
                worse.reason(),
                worse.level(),
                both(disease, status),
                sentence));
      }
      EmWords.Row stable = words.of("stable").getFirst();
      List<Span> quiet = stable.words().match(in, note.all());
      if (!quiet.isEmpty() || stated) {
        String what =
            quiet.isEmpty() ? "chronic illness, status not stated" : "stable chronic illness";
        return Optional.of(
            EmElements.element(what, stable.reason(), 1, both(disease, quiet), sentence));
      }
      return Optional.empty();
    }
    for (EmWords.Row row : words.of("minor")) {
      List<Span> spans = row.words().match(in, note.all());
      if (!spans.isEmpty()) {
        return Optional.of(EmElements.element(row.what(), row.reason(), 0, spans, sentence));
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

  private static List<Span> both(List<Span> first, List<Span> second) {
    List<Span> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
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
