package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.service.ProofWords.Kind;

/**
 * Drugs given by the provider with their units, from {@code models/rules/services/drugs.tsv}: dose
 * divided by the dose of one unit, rounded up; what was thrown away stands on a line of its own.
 * Immutable.
 */
final class DrugServices {
  private static final ProofWords WORDS = ProofWords.load();
  private static final WordPattern MEDICARE = WordPattern.of("medicare");
  private static final WordPattern SINGLE_DOSE = WordPattern.of("single dose");

  /** Epinephrine mixed into a local anesthetic is part of the numbing. */
  private static final WordPattern NUMBING =
      WordPattern.of(
          "lidocaine|lido|xylo|xylocaine|bupivacaine|marcaine|sensorcaine|ropivacaine|local");

  private static final String EPINEPHRINE = "J0171";

  /** Drugs breathed in as mist. */
  private static final String INHALED = "J76";

  private static final Set<String> FLUIDS = Set.of("J7030", "J7040", "J7120", "J7060");

  private static final int LATER_REACH = 4;
  private static final int MUCH_NEARER = 15;

  /** One drug: words, code and dose of a unit. */
  record Drug(List<List<String>> names, String code, double per, String unit, double vial) {}

  /** A drug given, and how. */
  record Given(ServiceDraft draft, Route route, boolean complex) {}

  /** The way a drug was given. */
  enum Route {
    MUSCLE,
    PUSH,
    INFUSION,
    HYDRATION,
    OTHER
  }

  private static final Set<String> COMPLEX =
      Set.of(
          "J1745", "Q5103", "Q5104", "Q5121", "J3380", "J2323", "J2350", "J3262", "J0129", "J1602",
          "J3358", "J2327", "J2507", "J3247");

  private final Map<String, List<Drug>> byWord = new HashMap<>();

  private DrugServices() {}

  static DrugServices load() {
    DrugServices services = new DrugServices();
    for (RuleTable.Row row :
        RuleTable.read("services/drugs.tsv", "substance", "code", "per", "unit", "vial").rows()) {
      List<List<String>> names = new ArrayList<>();
      for (String name : row.get("substance").split("\\|", -1)) {
        names.add(List.of(name.split(" ")));
      }
      Drug drug =
          new Drug(
              List.copyOf(names),
              row.get("code"),
              Double.parseDouble(row.get("per")),
              row.get("unit"),
              Double.parseDouble(row.get("vial")));
      for (List<String> name : names) {
        services.byWord.computeIfAbsent(name.getFirst(), n -> new ArrayList<>()).add(drug);
      }
    }
    return services;
  }

  List<Given> find(
      ServiceNote note, StatusCues status, List<Declined> left, List<ServiceDraft> found) {
    List<Given> given = new ArrayList<>();
    Optional<Drug> before = Optional.empty();
    for (ServiceSentence sentence : note.sentences()) {
      Map<Integer, Named> named = named(sentence);
      for (Named one : named.values()) {
        before = diluent(one, sentence) ? before : Optional.of(one.drug());
        read(one, sentence, note, status, left, found).ifPresent(given::add);
      }
      Optional<Drug> last = before;
      if (WORDS.in(Kind.WASTED, sentence)) {
        last.ifPresent(drug -> wasted(drug, sentence, given));
      }
    }
    given.removeIf(one -> waste(one) && given.stream().noneMatch(other -> wasted(other, one)));
    List<Given> once = DrugLines.of(given, note);
    return note.setting() == Setting.OUTPATIENT && !note.operative() ? once : facility(once, left);
  }

  /** In a hospital the drugs are the facility's. */
  private static List<Given> facility(List<Given> given, List<Declined> left) {
    given.forEach(one ->
        left.add(
            new Declined(
                one.draft().mention(),
                new StatusCues.Left("billed by the facility", Optional.empty()),
                "drug")));
    return List.of();
  }

  record Named(Drug drug, int first, int last) {}

  /** The longest drug name at each place. */
  private Map<Integer, Named> named(ServiceSentence sentence) {
    Map<Integer, Named> named = new java.util.TreeMap<>();
    Words words = sentence.words();
    for (int at = 0; at < words.size(); at++) {
      for (Drug drug : byWord.getOrDefault(words.get(at), List.of())) {
        for (List<String> name : drug.names()) {
          if (stands(words, at, name)) {
            Named other = named.get(at);
            if (other == null || name.size() > other.last() - other.first() + 1) {
              named.put(at, new Named(drug, at, at + name.size() - 1));
            }
          }
        }
      }
    }
    return named;
  }

  private static boolean stands(Words words, int at, List<String> name) {
    if (at + name.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!words.get(at + i).equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Given> read(
      Named named,
      ServiceSentence sentence,
      ServiceNote note,
      StatusCues status,
      List<Declined> left,
      List<ServiceDraft> found) {
    Span name = sentence.words().span(named.first(), named.last());
    int from = sentence.clauseBegin(named.first());
    int to = sentence.clauseEnd(named.last());
    Words clause = Words.of(sentence.text(), sentence.words().span(from, Math.max(from, to - 1)));
    if (diluent(named, sentence)) {
      return Optional.empty();
    }
    if (named.drug().code().equals(EPINEPHRINE) && !NUMBING.match(clause, clause).isEmpty()) {
      return Optional.empty();
    }
    if (PartOfAnother.given(named.drug(), name, sentence, note)) {
      return Optional.empty();
    }
    boolean inhaled = named.drug().code().startsWith(INHALED);
    Optional<ServiceSentence> later = Optional.empty();
    if (WORDS.in(Kind.UNGIVEN, sentence)) {
      return Optional.empty();
    }
    boolean clocked = clocked(sentence);
    boolean given = WORDS.in(Kind.DRUG_GIVEN, clause) || DrugMention.injected(sentence, found);
    if (!given && !clocked) {
      later = inhaled ? Optional.empty() : later(named.drug(), sentence, note);
      if (later.isEmpty() && (inhaled || !needled(named, sentence, note, status))) {
        return Optional.empty();
      }
    }
    if ((inhaled ? !mist(named, clause) : prescribed(name, clause))
        || named.drug().unit().equals("device") && DrugMention.takenOut(sentence, name)
        || DrugMention.in(clause, name, note.setting() == Setting.OUTPATIENT)) {
      return Optional.empty();
    }
    Optional<StatusCues.Left> not = status.left(sentence, name, false, note.day());
    if (not.isPresent()) {
      left.add(new Declined(name, not.orElseThrow(), "drug"));
      return Optional.empty();
    }
    Drug drug = named.drug();
    ServiceDraft draft =
        new ServiceDraft(
            drug.code(),
            "drug given by the provider, one unit is " + Doses.amount(drug),
            "drug" + drug.code(),
            Set.of(),
            sentence,
            "drug, dose, route, lot; waste where from a single-dose container");
    draft.with(name, ServiceEvidence.Role.DRUG);
    if (!drug.unit().equals("device")) {
      boolean told = later.isPresent() && Doses.given(draft, drug, later.orElseThrow());
      if (!told) {
        Doses.add(draft, drug, named, Doses.withTotal(sentence, note));
      }
    }
    if (draft.base && drug.unit().equals("ml")) {
      return Optional.empty();
    }
    if (draft.base && (inhaled || !WORDS.in(Kind.PLAINLY, clause))) {
      return Optional.empty();
    }
    return Optional.of(
        new Given(
            draft,
            route(later.map(ServiceSentence::words).orElse(clause), drug, clocked),
            COMPLEX.contains(drug.code()) || drug.code().startsWith("J9")));
  }

  /** Whether the passage tells of the needle by which a measured drug went in. */
  private static boolean needled(
      Named named, ServiceSentence sentence, ServiceNote note, StatusCues status) {
    Drug drug = named.drug();
    boolean dosed =
        drug.unit().equals("dose")
            || Doses.tells(drug, sentence)
            || Doses.bare(drug, named, sentence.words()).isPresent();
    if (!dosed
        || !Passages.told(sentence.kind())
        || WORDS.in(Kind.UNGIVEN, note.passages().words(sentence))) {
      return false;
    }
    for (ServiceSentence one : note.passages().of(sentence)) {
      Optional<Span> needle = WORDS.first(Kind.NEEDLE, one.words());
      if (needle.filter(at -> status.left(one, at, false, note.day()).isEmpty()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The sentence behind that tells that the drug was given, before another drug is named. */
  private Optional<ServiceSentence> later(Drug drug, ServiceSentence sentence, ServiceNote note) {
    int end = Math.min(note.sentences().size(), sentence.index() + LATER_REACH);
    Optional<ServiceSentence> later = Optional.empty();
    for (ServiceSentence next : note.sentences().subList(sentence.index() + 1, end)) {
      boolean same = named(next).values().stream().allMatch(one -> one.drug().equals(drug));
      if (!same || next.kind() != sentence.kind()) {
        return later;
      }
      boolean given = WORDS.in(Kind.DRUG_GIVEN, next) && !WORDS.in(Kind.PRESCRIBED, next);
      boolean told = Doses.tells(drug, next) || route(next.words(), drug) != Route.OTHER;
      if (given && told && (later.isEmpty() || route(next.words(), drug) != Route.OTHER)) {
        later = Optional.of(later.map(first -> first.with(next)).orElse(next));
      }
    }
    return later;
  }

  /** Words of a prescription, unless words of giving stand much nearer to the drug. */
  private static boolean prescribed(Span name, Words clause) {
    int given = WORDS.nearest(Kind.DRUG_GIVEN, clause, name);
    int prescribed = WORDS.nearest(Kind.PRESCRIBED, clause, name);
    return prescribed < Integer.MAX_VALUE && prescribed <= given + MUCH_NEARER;
  }

  /** A single drug breathed in as mist here; two of them have a number of their own. */
  private boolean mist(Named named, Words clause) {
    boolean alone = true;
    for (int i = 0; i < clause.size(); i++) {
      for (Drug drug : byWord.getOrDefault(clause.get(i), List.of())) {
        alone &= drug.equals(named.drug()) || !drug.code().startsWith(INHALED);
      }
    }
    return alone && WORDS.in(Kind.MIST, clause) && !WORDS.in(Kind.NO_MIST, clause);
  }

  /** Whether the begin and the end of what ran are written. */
  private static boolean clocked(ServiceSentence sentence) {
    Span span = sentence.words().span();
    return Clock.minutes(sentence.text().substring(span.begin(), span.end())).isPresent();
  }

  /** Minutes of a drug that is given by no other way than into a vein. */
  private static boolean ran(Words clause, Drug drug) {
    return (COMPLEX.contains(drug.code()) || drug.code().startsWith("J9"))
        && !Quantities.measures(clause, "min", "hour", "hr").isEmpty();
  }

  private static Route route(Words clause, Drug drug) {
    return route(clause, drug, false);
  }

  private static Route route(Words clause, Drug drug, boolean clocked) {
    if (FLUIDS.contains(drug.code())) {
      return Route.HYDRATION;
    }
    if (WORDS.in(Kind.MUSCLE, clause)) {
      return Route.MUSCLE;
    }
    if (WORDS.in(Kind.PUSH, clause)) {
      return Route.PUSH;
    }
    if (clocked || WORDS.in(Kind.INFUSION, clause) || ran(clause, drug)) {
      return Route.INFUSION;
    }
    return Route.OTHER;
  }

  /** Whether a drug is a hormone, or blocks one, against a tumor. */
  static boolean hormonal(ServiceDraft draft) {
    return WORDS.in(Kind.HORMONAL, draft.code);
  }

  /** Whether a drug acts against a tumor and is no hormone. */
  static boolean antitumor(ServiceDraft draft) {
    return WORDS.in(Kind.ANTITUMOR, draft.code);
  }

  /** Saline in which another drug was given: "in 250 mL NS". */
  private static boolean diluent(Named named, ServiceSentence sentence) {
    if (!FLUIDS.contains(named.drug().code())) {
      return false;
    }
    Words words = sentence.words();
    for (int i = Math.max(0, named.first() - 4); i < named.first(); i++) {
      if (words.get(i).equals("in")) {
        return true;
      }
    }
    return false;
  }

  private static void wasted(Drug drug, ServiceSentence sentence, List<Given> given) {
    Words words = sentence.words();
    for (Span waste : WORDS.first(Kind.WASTED, words).stream().toList()) {
      int at = sentence.firstWord(waste);
      int from = sentence.clauseBegin(at);
      Optional<Quantities.Measure> amount =
          Quantities.measures(words, "mg", "mcg", "unit", "u").stream()
              .filter(measure -> measure.word() >= from && !used(measure, given))
              .filter(measure -> !Doses.ofVial(measure, sentence))
              .filter(measure -> !Double.isNaN(Doses.converted(measure, drug.unit())))
              .min(Comparator.comparingInt(measure -> Math.abs(measure.word() - at)));
      amount.ifPresent(measure -> {
        ServiceDraft draft =
            new ServiceDraft(
                drug.code(),
                "drug thrown away, one unit is " + Doses.amount(drug),
                "waste" + drug.code(),
                Set.of(),
                sentence,
                "amount thrown away from a single-dose container");
        draft.with(measure.span().cover(waste), ServiceEvidence.Role.DOSE);
        draft.units =
            Math.max(
                1, (int) Math.floor(Doses.converted(measure, drug.unit()) / drug.per() + 1e-9));
        draft.modifier(
            "JW",
            "the thrown away part of a single-dose container is on a line of its own",
            List.copyOf(draft.evidence));
        given.add(new Given(draft, Route.OTHER, false));
      });
    }
  }

  private static boolean used(Quantities.Measure measure, List<Given> given) {
    return given.stream()
        .flatMap(one -> one.draft().evidence.stream())
        .anyMatch(e -> e.span().overlaps(measure.span()));
  }

  /** Medicare's no-waste modifier: a single-dose container, nothing thrown away. */
  static void noWaste(ServiceNote note, List<Given> given) {
    boolean due = note.has(MEDICARE) || note.has(SINGLE_DOSE);
    boolean all = due && WORDS.in(Kind.UNWASTED, note.all());
    for (Given one : given) {
      boolean own = due && WORDS.in(Kind.USED_UP, one.draft().sentence);
      if ((all || own) && given.stream().noneMatch(other -> wasted(one, other))) {
        one.draft()
            .modifier("JZ", "nothing was thrown away from a single-dose container", List.of());
      }
    }
  }

  private static boolean waste(Given one) {
    return one.draft().family.startsWith("waste");
  }

  /** Whether the second is what was thrown away of the first. */
  private static boolean wasted(Given one, Given other) {
    return !waste(one) && waste(other) && other.draft().code.equals(one.draft().code);
  }
}
