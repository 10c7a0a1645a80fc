package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Drugs given by the provider with their units, from {@code models/rules/services/drugs.tsv}: dose
 * divided by the dose of one unit, rounded up; what was thrown away stands on a line of its own.
 * Immutable.
 */
final class DrugServices {
  private static final WordPattern GIVEN =
      WordPattern.of(
          "given|administered|injected|injection|injections|inject|im|intramuscular*|iv|push|infus*|sc|subcut*"
              + "|subq|intralesional*|inserted|received|placed|placement|put in|instilled|infiltrated|hydration");
  private static final WordPattern PRESCRIBED =
      WordPattern.of(
          "prescribed|prescription|prn|p r n|as needed|daily|bid|tid|qid|refill|refilled|tablet*|po|oral|by mouth|ointment|cream"
              + "|continue|discharge|patch|home|nebul*|drip|drops|topical");
  private static final WordPattern PLAINLY = WordPattern.of("given|administered|injected|infused");
  private static final WordPattern MEDICARE = WordPattern.of("medicare");
  private static final WordPattern BOTH =
      WordPattern.of("each knee|each side|each shoulder|each hip");
  private static final WordPattern WASTED =
      WordPattern.of("discarded|wasted|waste|wastage & !no waste|none|nothing");

  /** Epinephrine mixed into a local anesthetic is part of the numbing. */
  private static final WordPattern NUMBING =
      WordPattern.of("lidocaine|xylocaine|bupivacaine|marcaine|sensorcaine|ropivacaine|local");

  private static final String EPINEPHRINE = "J0171";
  private static final int REACH = 6;

  /** One drug: words, code and dose of a unit. */
  private record Drug(
      List<List<String>> names, String code, double per, String unit, double vial) {}

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

  private static final String PER_ML = " per milliliter";
  private static final Pattern PER =
      Pattern.compile("\\s*(/|per)\\s*(ml|cc|milliliter)", Pattern.CASE_INSENSITIVE);
  private static final int VOLUME_REACH = 8;

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

  List<Given> find(ServiceNote note, StatusCues status, List<Declined> left) {
    List<Given> given = new ArrayList<>();
    Optional<Drug> before = Optional.empty();
    for (ServiceSentence sentence : note.sentences()) {
      Map<Integer, Named> named = named(sentence);
      for (Named one : named.values()) {
        before = Optional.of(one.drug());
        read(one, sentence, note, status, left).ifPresent(given::add);
      }
      Optional<Drug> last = before;
      if (sentence.has(WASTED)) {
        last.ifPresent(drug -> wasted(drug, sentence, given));
      }
    }
    List<Given> once = DrugLines.of(given);
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

  private record Named(Drug drug, int first, int last) {}

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

  private static Optional<Given> read(
      Named named,
      ServiceSentence sentence,
      ServiceNote note,
      StatusCues status,
      List<Declined> left) {
    Span name = sentence.words().span(named.first(), named.last());
    int from = sentence.clauseBegin(named.first());
    int to = sentence.clauseEnd(named.last());
    Words clause = Words.of(sentence.text(), sentence.words().span(from, Math.max(from, to - 1)));
    if (named.drug().code().equals(EPINEPHRINE) && !NUMBING.match(clause, clause).isEmpty()) {
      return Optional.empty();
    }
    if (GIVEN.match(clause, clause).isEmpty() || !PRESCRIBED.match(clause, clause).isEmpty()) {
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
            "drug given by the provider, one unit is " + amount(drug),
            "drug" + drug.code(),
            Set.of(),
            sentence,
            "drug, dose, route, lot; waste where from a single-dose container");
    draft.with(name, ServiceEvidence.Role.DRUG);
    if (!drug.unit().equals("device")) {
      dose(draft, drug, named, sentence);
    }
    if (draft.base && PLAINLY.match(clause, clause).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Given(
            draft,
            route(clause, drug),
            COMPLEX.contains(drug.code()) || drug.code().startsWith("J9")));
  }

  private static String amount(Drug drug) {
    String per =
        drug.per() == Math.rint(drug.per())
            ? Long.toString((long) drug.per())
            : Double.toString(drug.per());
    return per + " " + drug.unit();
  }

  private static void dose(ServiceDraft draft, Drug drug, Named named, ServiceSentence sentence) {
    Optional<Quantities.Measure> best = Optional.empty();
    int nearest = REACH + 1;
    for (Quantities.Measure measure :
        Quantities.measures(
            sentence.words(),
            "mg",
            "mcg",
            "g",
            "gm",
            "gram",
            "unit",
            "ml",
            "liter",
            "l",
            "meq",
            "dose")) {
      if (Double.isNaN(converted(measure, drug.unit()))) {
        continue;
      }
      int distance =
          measure.word() > named.last()
              ? measure.word() - named.last()
              : named.first() - measure.word() + 1;
      if (distance < nearest) {
        nearest = distance;
        best = Optional.of(measure);
      }
    }
    if (best.isEmpty()) {
      draft.base = true;
      draft.ask("dose", "Which dose was given, in " + drug.unit() + "?");
      return;
    }
    Quantities.Measure measure = best.orElseThrow();
    double dose = converted(measure, drug.unit()) * volume(measure, named, sentence);
    if (sentence.has(BOTH)) {
      dose *= 2;
    }
    draft.units = Math.max(1, (int) Math.ceil(dose / drug.per() - 1e-9));
    draft.with(measure.span(), ServiceEvidence.Role.DOSE);
  }

  /** How many milliliters were given of a strength such as "40 mg/mL"; 1 for a plain dose. */
  private static double volume(Quantities.Measure strength, Named named, ServiceSentence sentence) {
    int end = strength.span().end();
    String behind =
        sentence.text().substring(end, Math.min(sentence.text().length(), end + PER_ML.length()));
    if (!PER.matcher(behind).lookingAt()) {
      return 1;
    }
    Optional<Quantities.Measure> nearest = Optional.empty();
    int least = VOLUME_REACH + 1;
    for (Quantities.Measure volume : Quantities.measures(sentence.words(), "ml", "cc")) {
      int distance = Math.abs(named.first() - volume.word());
      boolean other = Math.abs(volume.word() - strength.word()) > 1 && volume.value() > 0;
      if (other && distance < least) {
        least = distance;
        nearest = Optional.of(volume);
      }
    }
    return nearest.map(Quantities.Measure::value).orElse(1.0);
  }

  /** The dose in the unit of the code; NaN when it does not convert. */
  private static double converted(Quantities.Measure measure, String unit) {
    String from = measure.unit();
    double value = measure.value();
    return switch (unit) {
      case "mg" ->
          switch (from) {
            case "mg" -> value;
            case "g", "gm", "gram", "grams" -> value * 1000;
            case "mcg" -> value / 1000;
            default -> Double.NaN;
          };
      case "mcg" ->
          switch (from) {
            case "mcg" -> value;
            case "mg" -> value * 1000;
            default -> Double.NaN;
          };
      case "ml" ->
          switch (from) {
            case "ml" -> value;
            case "l", "liter", "liters" -> value * 1000;
            default -> Double.NaN;
          };
      case "units" -> from.startsWith("unit") ? value : Double.NaN;
      case "meq" -> from.equals("meq") ? value : Double.NaN;
      case "dose" -> from.startsWith("dose") ? value : Double.NaN;
      default -> Double.NaN;
    };
  }

  private static Route route(Words clause, Drug drug) {
    if (drug.code().equals("J7030") || drug.code().equals("J7120") || drug.code().equals("J7060")) {
      return Route.HYDRATION;
    }
    for (int i = 0; i < clause.size(); i++) {
      String word = clause.get(i);
      if (word.equals("im")
          || word.startsWith("intramuscular")
          || word.startsWith("subcut")
          || word.equals("sc")
          || word.equals("subq")
          || word.equals("sq")) {
        return Route.MUSCLE;
      }
    }
    for (int i = 0; i < clause.size(); i++) {
      String word = clause.get(i);
      if (word.equals("push") || word.equals("ivp")) {
        return Route.PUSH;
      }
    }
    for (int i = 0; i < clause.size(); i++) {
      String word = clause.get(i);
      if (word.startsWith("infus") || word.equals("iv")) {
        return Route.INFUSION;
      }
    }
    return Route.OTHER;
  }

  private static void wasted(Drug drug, ServiceSentence sentence, List<Given> given) {
    Words words = sentence.words();
    for (Span waste : WASTED.match(words, words)) {
      int at = sentence.firstWord(waste);
      Optional<Quantities.Measure> amount = Optional.empty();
      int from = sentence.clauseBegin(at);
      for (Quantities.Measure measure : Quantities.measures(words, "mg", "mcg", "unit")) {
        if (amount.isEmpty()
            && measure.word() >= from
            && !Double.isNaN(converted(measure, drug.unit()))
            && !used(measure, given)) {
          amount = Optional.of(measure);
        }
      }
      amount.ifPresent(measure -> {
        ServiceDraft draft =
            new ServiceDraft(
                drug.code(),
                "drug thrown away, one unit is " + amount(drug),
                "waste" + drug.code(),
                Set.of(),
                sentence,
                "amount thrown away from a single-dose container");
        draft.with(measure.span().cover(waste), ServiceEvidence.Role.DOSE);
        draft.units =
            Math.max(1, (int) Math.floor(converted(measure, drug.unit()) / drug.per() + 1e-9));
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

  /** Whether Medicare's no-waste modifier is due: a single-dose container, nothing thrown away. */
  static void noWaste(ServiceNote note, List<Given> given) {
    WordPattern none =
        WordPattern.of("no waste|none wasted|none discarded|nothing wasted|no drug wasted");
    if (!note.has(none) || !note.has(MEDICARE) && !note.has(WordPattern.of("single dose"))) {
      return;
    }
    for (Given one : given) {
      one.draft().modifier("JZ", "nothing was thrown away from a single-dose container", List.of());
    }
  }
}
