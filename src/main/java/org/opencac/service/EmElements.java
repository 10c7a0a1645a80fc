package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * What a note says about problems, data and risk, each element with its words and a reason, and
 * what does not count. The counting rules are those of the decision-making table. Immutable.
 */
final class EmElements {
  private static final WordPattern STATES =
      WordPattern.of("assessment|impression|imp|dx|diagnosis|diagnoses|final diagnosis|a p|a");
  private static final WordPattern NO_PROBLEM =
      WordPattern.of(
          "well adult|healthy|well child|well adolescent|routine child|no other|normal findings|encounter for contraceptive"
              + "|within normal limits|plan");
  private static final WordPattern ORDERED =
      WordPattern.of(
          "ordered|order|orders|reviewed|review|sent|negative|positive|pending|today|result|results|check|obtain"
              + "|nl|normal|neg|wnl|elevated|unremarkable|was|is|shows|labs|showed|report|screen|done|performed|read");
  private static final int DRUG_REACH = 6;
  private static final Set<String> DOSES =
      Set.of(
          "mg", "mcg", "units", "im", "iv", "bid", "tid", "qid", "daily", "nightly", "puffs",
          "tablet", "ml");

  private final EmWords words;

  EmElements(EmWords words) {
    this.words = words;
  }

  /** Problems addressed, most serious first. */
  List<Worksheet.Element> problems(ServiceNote note) {
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
        if (!scope.contains(sentence) && !history(sentence.kind())) {
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
      if (!spans.isEmpty() && !denied(sentence, spans.getFirst())) {
        return Optional.of(element(row.what(), row.reason(), row.level(), spans, sentence));
      }
    }
    EmWords.Row chronic = words.of("chronic").getFirst();
    List<Span> disease = chronic.words().match(in, note.all());
    boolean plan = startsWithPlan(in) && disease.isEmpty();
    if (!disease.isEmpty() && !denied(sentence, disease.getFirst())) {
      EmWords.Row worse = words.of("exacerbated").getFirst();
      List<Span> status = worse.words().match(in, note.all());
      if (!status.isEmpty()) {
        return Optional.of(
            element(
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
        return Optional.of(element(what, stable.reason(), 1, both(disease, quiet), sentence));
      }
      return Optional.empty();
    }
    for (EmWords.Row row : words.of("minor")) {
      List<Span> spans = row.words().match(in, note.all());
      if (!spans.isEmpty()) {
        return Optional.of(element(row.what(), row.reason(), 0, spans, sentence));
      }
    }
    if (stated && !plan && in.size() > labelWords(in)) {
      return Optional.of(
          element(
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

  private static boolean denied(ServiceSentence sentence, Span span) {
    int at = sentence.firstWord(span);
    for (int i = Math.max(0, at - 3); i < at; i++) {
      String word = sentence.words().get(i);
      if (word.equals("no")
          || word.equals("denies")
          || word.equals("without")
          || word.equals("negative")
          || word.equals("not")
          || word.equals("ruled")
          || word.equals("for") && i > 0 && sentence.words().get(i - 1).equals("screen")) {
        return true;
      }
    }
    int last = sentence.lastWord(span);
    for (int i = last + 1; i < Math.min(sentence.words().size(), last + 5); i++) {
      String word = sentence.words().get(i);
      if (word.equals("unlikely")
          || word.equals("doubtful")
          || word.equals("excluded")
          || word.equals("ruled")
          || word.equals("not")
              && i + 1 < sentence.words().size()
              && Set.of("felt", "likely", "suspected").contains(sentence.words().get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> both(List<Span> first, List<Span> second) {
    List<Span> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** Tests, external notes, historian, own interpretation, discussion. */
  List<Worksheet.Element> data(ServiceNote note, boolean ecgBilled, boolean imagingBilled) {
    List<Worksheet.Element> found = new ArrayList<>();
    Set<String> tests = new TreeSet<>();
    for (ServiceSentence sentence : note.sentences()) {
      if (history(sentence.kind())) {
        continue;
      }
      boolean interpreted = false;
      for (String kind : List.of("external", "historian", "interpretation", "discussion")) {
        for (EmWords.Row row : words.of(kind)) {
          List<Span> spans = row.words().match(sentence.words(), note.all());
          boolean own = kind.equals("interpretation");
          if (!spans.isEmpty() && !(own && (ecgBilled && sentence.has(ECG)))) {
            found.add(element(row.what(), row.reason(), row.level(), spans, sentence));
            interpreted |= own;
          }
        }
      }
      if (interpreted || !sentence.has(ORDERED)) {
        continue;
      }
      for (EmWords.Row row : words.of("test")) {
        List<Span> spans = row.words().match(sentence.words(), note.all());
        boolean billed =
            row.what().equals("electrocardiogram") && ecgBilled
                || imagingBilled && IMAGING.contains(row.what());
        if (!spans.isEmpty()
            && !billed
            && !denied(sentence, spans.getFirst())
            && tests.add(row.what())) {
          found.add(element(row.what(), row.reason(), row.level(), spans, sentence));
        }
      }
    }
    return found;
  }

  private static final WordPattern ECG = WordPattern.of("ekg|ecg");
  private static final Set<String> IMAGING =
      Set.of("X-ray", "chest X-ray", "echocardiogram", "ultrasound", "CT", "MRI");

  /** Level of the data column: two of one category, three, or two of three categories. */
  static int dataLevel(List<Worksheet.Element> data) {
    int first = 0;
    boolean historian = false;
    boolean interpretation = false;
    boolean discussion = false;
    for (Worksheet.Element element : data) {
      switch (element.what()) {
        case "independent historian" -> historian = true;
        case "own interpretation of a test" -> interpretation = true;
        case "discussion of management" -> discussion = true;
        default -> first++;
      }
    }
    boolean three = first + (historian ? 1 : 0) >= 3;
    int categories = (three ? 1 : 0) + (interpretation ? 1 : 0) + (discussion ? 1 : 0);
    if (categories >= 2) {
      return 3;
    }
    if (categories == 1) {
      return 2;
    }
    return first >= 2 || historian ? 1 : 0;
  }

  /** Level of the problems column. */
  static int problemLevel(List<Worksheet.Element> problems) {
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

  /** Risk of management. */
  List<Worksheet.Element> risk(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      if (history(sentence.kind()) || sentence.kind() == SectionKind.HISTORY_OF_PRESENT_ILLNESS) {
        continue;
      }
      for (EmWords.Row row : words.of("risk")) {
        List<Span> spans = row.words().match(sentence.words(), note.all());
        if (!spans.isEmpty() && !denied(sentence, spans.getFirst())) {
          found.add(element(row.what(), row.reason(), row.level(), spans, sentence));
        }
      }
      drug(sentence).ifPresent(found::add);
    }
    found.sort((a, b) -> Integer.compare(b.level(), a.level()));
    return found;
  }

  private Optional<Worksheet.Element> drug(ServiceSentence sentence) {
    Words in = sentence.words();
    for (int i = 0; i < in.size(); i++) {
      Optional<Span> span = Optional.empty();
      if (words.prescribes(in.get(i)) && !counter(in)) {
        span = Optional.of(in.span(i));
      } else if (words.decides(in.get(i))) {
        for (int j = i + 1; j < Math.min(in.size(), i + 1 + DRUG_REACH); j++) {
          boolean dose = DOSES.contains(in.get(j)) && Quantities.number(in.get(j - 1)).isPresent();
          if (words.drug(in.get(j)) || dose && !counter(in)) {
            span = Optional.of(in.span(i, j));
            break;
          }
        }
      } else if (words.drug(in.get(i)) && (follows(in, i) || dosed(in, i))) {
        span = Optional.of(in.span(i, Math.min(in.size() - 1, i + 3)));
      }
      if (span.isPresent()
          && !in.get(Math.max(0, i - 1)).equals("not")
          && !in.get(0).equals("taking")) {
        return Optional.of(
            element(
                "prescription drug management",
                "a documented decision about a prescription drug",
                2,
                List.of(span.orElseThrow()),
                sentence));
      }
    }
    return Optional.empty();
  }

  /** A drug with its dose, as plans list what is ordered. */
  private static boolean dosed(Words in, int at) {
    for (int i = at + 1; i + 1 < Math.min(in.size(), at + 5); i++) {
      if (Quantities.number(in.get(i)).isPresent() && DOSES.contains(in.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** A drug name with a decision behind it: "losartan increased to 100 mg", "prescribed". */
  private static boolean follows(Words in, int at) {
    for (int i = at + 1; i < Math.min(in.size(), at + 6); i++) {
      if (Set.of(
              "increased",
              "decreased",
              "prescribed",
              "refilled",
              "started",
              "stopped",
              "restarted",
              "changed",
              "continued")
          .contains(in.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean counter(Words in) {
    return !WordPattern.of("over the counter|otc").match(in, in).isEmpty();
  }

  /** What is in the note and does not count. */
  List<Worksheet.Element> notCounted(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      Words in = sentence.words();
      if (sentence.kind() == SectionKind.PAST_HISTORY
          || sentence.kind() == SectionKind.PROBLEM_LIST) {
        List<Span> spans = words.of("chronic").getFirst().words().match(in, note.all());
        if (!spans.isEmpty()) {
          found.add(
              element(
                  "listed problem", "listed, neither evaluated nor treated", -1, spans, sentence));
        }
      }
      boolean list =
          sentence.kind() == SectionKind.MEDICATIONS || in.size() > 1 && in.get(0).equals("taking");
      if (list && in.size() > 1) {
        EmWords.Row row = words.of("listed").getFirst();
        found.add(
            element(row.what(), row.reason(), -1, List.of(in.span(0, in.size() - 1)), sentence));
      }
    }
    return found;
  }

  private static boolean history(SectionKind kind) {
    return switch (kind) {
      case PAST_HISTORY,
          SURGICAL_HISTORY,
          FAMILY_HISTORY,
          SOCIAL_HISTORY,
          MEDICATIONS,
          ALLERGIES,
          REVIEW_OF_SYSTEMS,
          PROBLEM_LIST ->
          true;
      case BODY,
          CHIEF_COMPLAINT,
          HISTORY_OF_PRESENT_ILLNESS,
          SUBJECTIVE,
          OBJECTIVE,
          IMMUNIZATIONS,
          VITAL_SIGNS,
          PHYSICAL_EXAM,
          RESULTS,
          FINDINGS,
          IMPRESSION,
          ASSESSMENT,
          ASSESSMENT_AND_PLAN,
          PLAN,
          FINAL_DIAGNOSIS,
          PROVISIONAL_DIAGNOSIS,
          HOSPITAL_COURSE,
          PROCEDURE,
          INDICATION,
          INSTRUCTIONS,
          ADMINISTRATIVE,
          OTHER ->
          false;
    };
  }

  private static Worksheet.Element element(
      String what, String reason, int level, List<Span> spans, ServiceSentence sentence) {
    ServiceEvidence.Role role =
        what.contains("illness") || what.contains("problem")
            ? ServiceEvidence.Role.PROBLEM
            : reason.contains("test") || reason.contains("note") || level == 1
                ? ServiceEvidence.Role.DATA
                : ServiceEvidence.Role.RISK;
    return new Worksheet.Element(
        what,
        reason,
        level,
        spans.stream().map(s -> new ServiceEvidence(s, role, sentence.kind())).toList());
  }
}
