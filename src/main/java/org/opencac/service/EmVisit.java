package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Setting;

/**
 * Finds the visit that a note documents and its level, by decision making (two of three columns)
 * and by total time where it counts, with the worksheet. Immutable.
 */
final class EmVisit {
  private static final WordPattern MEDICARE = WordPattern.of("medicare");
  private static final int FIRST_SURGERY = 10000;

  /** Equipment, infusions and home nursing: what suppliers and nurses write their notes about. */
  private static final Pattern OTHERS =
      Pattern.compile("[EK]\\d{4}|963[67]\\d|964[01]\\d|G0(?:15|29|30)\\d");

  /** Physical, occupational and speech therapy, whose therapists make no visits of their own. */
  private static final Pattern THERAPY =
      Pattern.compile("97(?:01|03|1[1-6]|5[03]|76)\\d|925(?:07|08|21|22|23|24|26)");

  private static final int LAST_SURGERY = 69999;

  /** So few sentences may be all that tells of a test alone. */
  private static final int PASSAGE = 5;

  private static final WordPattern ESTABLISHED =
      WordPattern.of("established|follow up|followup|returns|returning");

  private final EmElements elements = new EmElements(EmWords.load());
  private final EmLevels levels = EmLevels.load();
  private final EyeVisit eyes = EyeVisit.load();

  /** The visit, and what belongs to it; empty when the note documents none of its own. */
  List<ServiceDraft> find(ServiceNote note, List<ServiceDraft> found, List<Worksheet> sheets) {
    if (found.stream().anyMatch(draft -> draft.family.equals("critical"))) {
      return EmEarlierRound.of(note)
          .map(round -> visit(round, "hospital-subsequent", List.of(), sheets, false))
          .orElse(List.of());
    }
    if (found.stream().anyMatch(draft -> NO_LEVEL.contains(draft.code))
        || note.sentences().isEmpty()
        || EmFamily.unseen(note)
        || EmFamily.paidBefore(note)) {
      return List.of();
    }
    boolean wellness = found.stream().anyMatch(draft -> draft.family.equals("awv"));
    boolean preventive = !wellness && EmFamily.preventive(note);
    if (wellness || preventive) {
      List<ServiceDraft> both =
          new ArrayList<>(preventive ? PreventiveVisit.of(note, EmFamily.fresh(note)) : List.of());
      both.addAll(beside(note, found, sheets));
      return both;
    }
    ServiceNote rest = EmRemainder.of(note, procedures(found));
    Optional<String> family = EmFamily.of(note, rest, weight(rest, found));
    boolean others =
        note.setting() == Setting.OUTPATIENT
            && !EmFamily.named(note)
            && found.stream().anyMatch(draft -> OTHERS.matcher(draft.code).matches());
    boolean therapy =
        found.stream().anyMatch(draft -> THERAPY.matcher(draft.code).matches())
            && elements.risk(note).stream().noneMatch(e -> e.level() >= 2);
    if (family.isEmpty() || others || therapy) {
      return List.of();
    }
    Optional<ServiceDraft> eyeVisit = eyes(note);
    if (eyeVisit.isEmpty()) {
      return visit(note, family.orElseThrow(), found, sheets, true);
    }
    return EmSeparate.separate(note, found, elements.problems(note), elements.risk(note), elements)
        ? List.of(eyeVisit.orElseThrow())
        : List.of();
  }

  /**
   * What was decided on the problems of a note, which a note without a title must tell; nothing
   * where it tells of another service, whose report it is.
   */
  private EmFamily.Weight weight(ServiceNote note, List<ServiceDraft> found) {
    if (found.stream()
        .anyMatch(draft -> reported(draft) && !draft.ranked && !surgical(draft) && !film(draft))) {
      return EmFamily.Weight.NONE;
    }
    List<Worksheet.Element> problems = elements.problems(note);
    int problem = EmProblems.level(problems);
    int risk = elements.risk(note).stream().mapToInt(Worksheet.Element::level).max().orElse(0);
    if (risk >= 2 && problem >= 2) {
      return EmFamily.Weight.GREAT;
    }
    boolean managed =
        risk >= 1
            || problem >= 2 && !elements.data(note, false, false).isEmpty()
            || !problems.isEmpty() && EmFamily.CUES.in(note, "untreated");
    return managed ? EmFamily.Weight.SOME : EmFamily.Weight.NONE;
  }

  /** The visit to an eye doctor, unless the clinician counted the minutes. */
  private Optional<ServiceDraft> eyes(ServiceNote note) {
    return EmMinutes.of(note).isPresent() ? Optional.empty() : eyes.of(note, EmFamily.fresh(note));
  }

  private static final Set<String> NO_LEVEL =
      Set.of(
          "99291", "99024", "99483", "99495", "99496", "99424", "99426", "99487", "99490", "99491");

  /** A problem visit beside a preventive one: a problem off its goal and a drug decided on. */
  private List<ServiceDraft> beside(
      ServiceNote note, List<ServiceDraft> found, List<Worksheet> sheets) {
    List<Worksheet.Element> problems = elements.problems(note);
    boolean managed = elements.risk(note).stream().anyMatch(e -> e.level() >= 2);
    boolean told = EmFamily.CUES.in(note, "separate-problem");
    boolean worked = managed && (told || EmProblems.level(problems) >= 2);
    if (!worked
        || !told && !EmSeparate.separate(note, found, problems, elements.risk(note), elements)) {
      return List.of();
    }
    List<ServiceDraft> visit =
        visit(
            note, EmFamily.fresh(note) ? "office-new" : "office-established", found, sheets, false);
    if (!visit.isEmpty()) {
      visit
          .getFirst()
          .modifier(
              "25",
              "work on problems beyond the preventive visit of the same day",
              List.copyOf(visit.getFirst().evidence));
    }
    return visit;
  }

  private List<ServiceDraft> visit(
      ServiceNote note,
      String family,
      List<ServiceDraft> found,
      List<Worksheet> sheets,
      boolean timed) {
    Optional<Worksheet.Minutes> minutes = timed ? EmMinutes.of(note) : Optional.empty();
    if (family.equals("discharge")) {
      return List.of(discharge(note, minutes, "99238", "99239"));
    }
    if (family.equals(EmPlaces.FACILITY_DISCHARGE)) {
      return List.of(discharge(note, minutes, "99315", "99316"));
    }
    List<Worksheet.Element> problems = elements.problems(note);
    boolean ecg = found.stream().anyMatch(d -> d.family.equals("ecg"));
    boolean imaging =
        found.stream()
            .anyMatch(
                d -> d.code.startsWith("7") && d.code.length() == 5 || d.family.equals("echo"));
    List<Worksheet.Element> data = elements.data(note, ecg, imaging);
    List<Worksheet.Element> risk = elements.risk(note);
    boolean unattended = unattended(note, family, data, risk);
    if (timed && !unattended && !EmSeparate.separate(note, found, problems, risk, elements)) {
      return List.of();
    }
    boolean managed = risk.stream().anyMatch(e -> e.level() > 0);
    if (timed && unknown(note, family, problems, minutes)) {
      return List.of();
    }
    ServiceNote rest = EmRemainder.of(note, procedures(found));
    boolean came =
        minutes.isPresent()
            || note.sentences().size() > PASSAGE
            || EmFamily.history(rest)
            || EmFamily.fresh(note);
    if (timed && family.startsWith("office") && !managed && !came) {
      return List.of();
    }
    if (timed && slight(note, rest, family, problems, risk)
        || problems.isEmpty()
            && minutes.isEmpty()
            && !managed
            && !(came && (EmData.level(data) > 0 || EmFamily.CUES.in(note, "untreated")))
            && !unattended
            && !sure(note, family)) {
      return List.of();
    }
    int problem =
        problems.isEmpty() && (managed || family.startsWith("hospital") || EmData.level(data) > 0)
            ? 1
            : EmProblems.level(problems);
    int datum = EmData.level(data);
    int risky = risk.isEmpty() ? 0 : risk.getFirst().level();
    int level = Math.max(EmLevels.ofColumns(problem, datum, risky), EmStated.level(note));
    String byMdm = levels.byDecisionMaking(family, unattended ? EmLevels.NONE : level);
    Optional<String> byTime = minutes.flatMap(m -> levels.byMinutes(family, m.value()));
    String code = byTime.filter(time -> time.compareTo(byMdm) > 0).orElse(byMdm);
    sheets.add(
        new Worksheet(
            family,
            problems,
            data,
            risk,
            List.of(problem, datum, risky),
            level,
            byMdm,
            minutes,
            byTime,
            elements.notCounted(note),
            EmNext.missing(level, List.of(problem, datum, risky)),
            EmNext.runnerUp(levels, code, List.of(problem, datum, risky), level)));
    List<ServiceDraft> drafts = drafts(note, code, family, problems, risk, data, minutes);
    found.stream()
        .filter(EmSeparate::decidedMajor)
        .findFirst()
        .ifPresent(draft ->
            drafts
                .getFirst()
                .modifier(
                    "57",
                    "the visit at which major surgery was decided on",
                    List.copyOf(draft.evidence)));
    return drafts;
  }

  /**
   * A visit of the emergency department without a decision of the physician: a dressing, stitches
   * out (CPT 2023, emergency department services: 99281 may not need one).
   */
  private static boolean unattended(
      ServiceNote note, String family, List<Worksheet.Element> data, List<Worksheet.Element> risk) {
    return family.equals("emergency")
        && data.isEmpty()
        && risk.stream().allMatch(e -> e.level() <= 0)
        && EmFamily.CUES.in(note, "unattended");
  }

  /** The steps of a procedure that no row knows, and no problem but the reason to come. */
  private boolean unknown(
      ServiceNote note,
      String family,
      List<Worksheet.Element> problems,
      Optional<Worksheet.Minutes> minutes) {
    return family.startsWith("office")
        && minutes.isEmpty()
        && problems.stream().allMatch(e -> e.reason().startsWith(EmProblems.REASON_ALONE))
        && EmRemainder.procedure(note)
        && elements.risk(EmRemainder.of(note, List.of())).stream().allMatch(e -> e.level() <= 0);
  }

  /** A note that does not call itself a visit is one only where something of weight was managed. */
  private static boolean slight(
      ServiceNote note,
      ServiceNote rest,
      String family,
      List<Worksheet.Element> problems,
      List<Worksheet.Element> risk) {
    return family.startsWith("office")
        && !EmFamily.named(note)
        && !EmFamily.untitled(rest, EmFamily.Weight.SOME)
        && EmProblems.level(problems) < 2
        && risk.stream().noneMatch(e -> e.level() >= 2);
  }

  /** Whether a note without a problem or a treatment is still a visit. */
  private static boolean sure(ServiceNote note, String family) {
    return family.startsWith("hospital")
        || EmPlaces.has(family)
        || family.equals("emergency") && EmFamily.CUES.in(note, "disposes")
        || EmFamily.told(note)
            && (family.equals("emergency")
                || EmFamily.named(note)
                    && !EmFamily.CUES.in(note, "hands-on")
                    && !EmFamily.CUES.in(note, "procedural"));
  }

  private List<ServiceDraft> drafts(
      ServiceNote note,
      String code,
      String family,
      List<Worksheet.Element> problems,
      List<Worksheet.Element> risk,
      List<Worksheet.Element> data,
      Optional<Worksheet.Minutes> minutes) {
    ServiceSentence sentence = note.sentences().getFirst();
    ServiceDraft draft =
        new ServiceDraft(
            code,
            "visit: " + family.replace('-', ' ') + ", " + code,
            "visit",
            Set.of(),
            sentence,
            "problems addressed, data reviewed, risk of management, or total time");
    for (List<Worksheet.Element> column : List.of(problems, risk, data)) {
      column.stream()
          .filter(e -> e.level() > 0 || column.equals(problems))
          .forEach(e -> draft.evidence.addAll(e.evidence()));
    }
    boolean byTime =
        minutes.isPresent()
            && levels
                .byMinutes(family, minutes.orElseThrow().value())
                .filter(code::equals)
                .isPresent();
    if (byTime) {
      draft.evidence.add(0, minutes.orElseThrow().evidence());
    }
    if (draft.evidence.isEmpty()) {
      draft.with(sentence.words().span(), ServiceEvidence.Role.SERVICE);
    }
    if (family.startsWith("office") && !EmFamily.fresh(note) && !note.has(ESTABLISHED)) {
      draft.ask("patient", "Was the patient seen by this group and specialty within three years?");
    }
    List<ServiceDraft> drafts = new ArrayList<>(List.of(draft));
    minutes
        .flatMap(m -> levels.prolonged(code, m.value(), note.has(MEDICARE)))
        .ifPresent(more -> {
          ServiceDraft prolonged =
              new ServiceDraft(
                  more.code(),
                  "prolonged visit, each further 15 minutes",
                  "prolonged",
                  Set.of(),
                  sentence,
                  "total minutes of the clinician on the day");
          prolonged.evidence.add(minutes.orElseThrow().evidence());
          prolonged.units = more.units();
          drafts.add(prolonged);
        });
    return drafts;
  }

  /** Work of the last day, by half an hour. */
  private static ServiceDraft discharge(
      ServiceNote note, Optional<Worksheet.Minutes> minutes, String less, String more) {
    boolean over =
        minutes.isPresent()
            && (minutes.orElseThrow().value() > 30
                || minutes.orElseThrow().value() == 30 && moreThan(note, minutes.orElseThrow()));
    ServiceSentence sentence = EmFamily.CUES.sentence(note, "discharge");
    ServiceDraft draft =
        new ServiceDraft(
            over ? more : less,
            over ? "discharge day, more than 30 minutes" : "discharge day, up to 30 minutes",
            "visit",
            Set.of(),
            sentence,
            "work of the discharge day and its minutes");
    minutes.ifPresent(m -> draft.evidence.add(m.evidence()));
    EmFamily.CUES
        .match(sentence, note, "discharge")
        .forEach(span -> draft.with(span, ServiceEvidence.Role.SERVICE));
    if (draft.evidence.isEmpty()) {
      draft.with(sentence.words().span(), ServiceEvidence.Role.SERVICE);
    }
    return draft;
  }

  /** Whether the minutes are a lower limit: "> 30", "more than 30". */
  private static boolean moreThan(ServiceNote note, Worksheet.Minutes minutes) {
    int begin = minutes.evidence().span().begin();
    String before = note.text().substring(Math.max(0, begin - 14), begin).toLowerCase(Locale.ROOT);
    return before.contains(">") || before.contains("than") || before.contains("over");
  }

  private static final EmGlobals SAME_DAY = EmGlobals.sameDay();

  /** Whether a visit beside a service on the same day carries modifier 25. */
  static boolean toldApart(ServiceDraft draft) {
    return SAME_DAY.has(draft.code);
  }

  /** Whether a service is a procedure whose usual work includes seeing the patient. */
  static boolean surgical(ServiceDraft draft) {
    return !draft.family.equals("draw") && surgical(draft.code);
  }

  /** Whether a number is of the surgery section. */
  static boolean surgical(String code) {
    if (!Character.isDigit(code.charAt(0))) {
      return false;
    }
    int number = Integer.parseInt(code.replaceAll("[^0-9]", "0"));
    return number >= FIRST_SURGERY && number <= LAST_SURGERY;
  }

  private static boolean film(ServiceDraft draft) {
    return draft.code.matches("7\\d{4}");
  }

  /** What is told of a service and not of the visit beside it. */
  private static List<ServiceDraft> procedures(List<ServiceDraft> found) {
    return found.stream().filter(EmVisit::surgical).toList();
  }

  /** Whether a passage without a title is about a service: anything but tests of blood or heart. */
  private static boolean reported(ServiceDraft draft) {
    return !draft.code.startsWith("8")
        && !draft.family.equals("ecg")
        && !draft.family.equals("draw");
  }
}
