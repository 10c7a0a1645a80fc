package org.opencac.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.service.DrugServices.Drug;
import org.opencac.service.DrugServices.Named;

/** Reads the dose of a drug from the words beside it and makes units of it. Stateless. */
final class Doses {
  private static final WordPattern BOTH =
      WordPattern.of(
          "each knee|each side|each shoulder|each hip|each joint|per side|per knee|per shoulder|at each of the two|at each of two|into each of the two|into each of two|each of the two|each of both|at both levels|at both sites|into both|each elbow|each wrist|each foot|each heel|each level x2|per level x2|each ankle|each thumb|were each injected|were both injected|each injected with|both injected with");

  /** What stands before or behind the sum of several doses. */
  private static final WordPattern SUM =
      WordPattern.of("total|totaling|totalling|total of|for a total|in all|all told|altogether");

  /** Doses that are told one behind the other, one for each place. */
  private static final WordPattern RESPECTIVELY = WordPattern.of("respectively");

  private static final int REACH = 6;
  private static final int SUM_REACH = 3;
  private static final int TOTAL_WORDS = 8;

  /** Units of a toxin stand behind its sites; no other drug is counted so. */
  private static final int FAR = 30;

  private static final int LEAST_BARE = 10;

  /** Words behind a number that leave open what it counts: "triamcinolone 40 given IM". */
  private static final Set<String> OPEN =
      Set.of("im", "iv", "po", "sc", "subq", "given", "administered");

  /** Less of a fluid dilutes or flushes. */
  private static final int LEAST_VOLUME = 100;

  private static final int WORDS_BEHIND = 3;
  private static final Set<String> WEIGHT = Set.of("kg", "kilo", "kilogram");
  private static final Set<String> VIAL = Set.of("vial", "vials", "ampule", "ampules", "ampoule");
  private static final String PER_ML = " per milliliter";
  private static final Pattern PER =
      Pattern.compile("\\s*(/|per)\\s*(ml|cc|milliliter)", Pattern.CASE_INSENSITIVE);
  private static final int VOLUME_REACH = 8;

  private Doses() {}

  static String amount(Drug drug) {
    String per =
        drug.per() == Math.rint(drug.per())
            ? Long.toString((long) drug.per())
            : Double.toString(drug.per());
    return per + " " + drug.unit();
  }

  /** Sets the units by the dose nearest to the drug, or asks for it. */
  static void add(ServiceDraft draft, Drug drug, Named named, ServiceSentence sentence) {
    Optional<Quantities.Measure> best =
        sum(drug, sentence)
            .or(() -> nearest(drug, named, sentence, false, REACH))
            .or(() -> nearest(drug, named, sentence, true, REACH))
            .or(() -> nearest(drug, named, sentence, false, FAR));
    OptionalDouble bare =
        best.isEmpty() ? bare(drug, named, sentence.words()) : OptionalDouble.empty();
    if (bare.isPresent()) {
      draft.units = Math.max(1, (int) Math.ceil(bare.getAsDouble() / drug.per() - 1e-9));
      return;
    }
    if (best.isEmpty() && drug.unit().equals("dose")) {
      draft.units = 1;
      return;
    }
    if (best.isEmpty()) {
      draft.base = true;
      draft.ask("dose", "Which dose was given, in " + drug.unit() + "?");
      return;
    }
    Quantities.Measure measure = best.orElseThrow();
    double dose = converted(measure, drug.unit()) * volume(measure, named, sentence);
    if (sentence.has(RESPECTIVELY) && sum(drug, sentence).isEmpty()) {
      dose =
          measures(sentence).stream()
              .mapToDouble(one -> converted(one, drug.unit()))
              .filter(one -> !Double.isNaN(one))
              .sum();
    }
    if (sentence.has(BOTH) && sum(drug, sentence).isEmpty()) {
      dose *= 2;
    }
    if (drug.unit().equals("ml") && drug.per() > 1 && dose < LEAST_VOLUME) {
      draft.base = true;
    }
    draft.units = Math.max(1, (int) Math.ceil(dose / drug.per() - 1e-9));
    draft.with(measure.span(), ServiceEvidence.Role.DOSE);
  }

  /** A sentence with the next one of its passage where that states the sum: "in all 180 units". */
  static ServiceSentence withTotal(ServiceSentence sentence, ServiceNote note) {
    int next = sentence.index() + 1;
    boolean total =
        next < note.sentences().size()
            && note.sentences().get(next).words().size() <= TOTAL_WORDS
            && note.sentences().get(next).has(SUM)
            && note.passages().of(sentence).contains(note.sentences().get(next));
    return total ? sentence.with(note.sentences().get(next)) : sentence;
  }

  /** A dose in milligrams without its unit, as hands that give it daily write: "40 of Kenalog". */
  static OptionalDouble bare(Drug drug, Named named, Words words) {
    int behind = named.last() + 1;
    if (drug.unit().equals("mg") && behind < words.size()) {
      OptionalDouble number = Quantities.number(words.get(behind));
      boolean volume =
          Quantities.measured(words, behind)
                  && !words.get(Math.min(words.size(), behind + 2) - 1).equals("in")
              || behind + 1 < words.size() && OPEN.contains(words.get(behind + 1));
      if (number.orElse(0) >= LEAST_BARE && number.getAsDouble() >= drug.per() && !volume) {
        return number;
      }
    }
    if (!drug.unit().equals("mg")) {
      return OptionalDouble.empty();
    }
    int of = named.first() - 2;
    OptionalDouble number = OptionalDouble.empty();
    if (of >= 0 && words.get(of + 1).equals("of")) {
      number = Quantities.number(words.get(of));
    }
    return number.orElse(0) >= drug.per() ? number : OptionalDouble.empty();
  }

  /**
   * The sum of several doses of a sentence, larger than any of them: "4 mg at each, total 8 mg".
   */
  private static Optional<Quantities.Measure> sum(Drug drug, ServiceSentence sentence) {
    Words words = sentence.words();
    List<Quantities.Measure> doses =
        measures(sentence).stream()
            .filter(measure -> !Double.isNaN(converted(measure, drug.unit())))
            .toList();
    double largest =
        doses.stream().mapToDouble(dose -> converted(dose, drug.unit())).max().orElse(0);
    return doses.size() < 2
        ? Optional.empty()
        : doses.stream()
            .filter(dose -> converted(dose, drug.unit()) == largest)
            .filter(dose ->
                SUM.places(words).stream()
                    .mapToInt(sentence::firstWord)
                    .anyMatch(at -> Math.abs(at - dose.word()) <= SUM_REACH))
            .findFirst();
  }

  private static Optional<Quantities.Measure> nearest(
      Drug drug, Named named, ServiceSentence sentence, boolean vials, int reach) {
    Optional<Quantities.Measure> best = Optional.empty();
    int nearest = reach + 1;
    for (Quantities.Measure measure : measures(sentence)) {
      if (Double.isNaN(converted(measure, drug.unit()))
          || reach == FAR && !drug.unit().equals("units")
          || behind(measure, sentence, WEIGHT)
          || !vials && behind(measure, sentence, VIAL)) {
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
    return best;
  }

  private static List<Quantities.Measure> measures(ServiceSentence sentence) {
    return Quantities.measures(
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
        "dose",
        "u");
  }

  /** Whether a measure is a dose by weight of the body, or what a vial holds. */
  private static boolean behind(
      Quantities.Measure measure, ServiceSentence sentence, Set<String> words) {
    Words in = sentence.words();
    int end = Math.min(in.size(), measure.word() + 2 + WORDS_BEHIND);
    for (int i = measure.word() + 2; i < end; i++) {
      if (words.contains(in.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a measure is what a vial holds: "single-dose 200 unit vial". */
  static boolean ofVial(Quantities.Measure measure, ServiceSentence sentence) {
    return behind(measure, sentence, VIAL);
  }

  /** Whether a sentence tells a dose of a drug that the one before it names. */
  static boolean tells(Drug drug, ServiceSentence sentence) {
    return later(drug, sentence).isPresent();
  }

  /** Takes the dose from a sentence behind that tells how much was given; false if it has none. */
  static boolean given(ServiceDraft draft, Drug drug, ServiceSentence sentence) {
    Optional<Quantities.Measure> dose = later(drug, sentence);
    dose.ifPresent(measure -> {
      draft.units =
          Math.max(1, (int) Math.ceil(converted(measure, drug.unit()) / drug.per() - 1e-9));
      draft.with(measure.span(), ServiceEvidence.Role.DOSE);
    });
    return dose.isPresent();
  }

  private static Optional<Quantities.Measure> later(Drug drug, ServiceSentence sentence) {
    return measures(sentence).stream()
        .filter(measure -> !Double.isNaN(converted(measure, drug.unit())))
        .filter(measure -> !behind(measure, sentence, WEIGHT) && !behind(measure, sentence, VIAL))
        .findFirst();
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
  static double converted(Quantities.Measure measure, String unit) {
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
      case "units" ->
          from.startsWith("unit") || from.equals("u") || from.equals("iu") ? value : Double.NaN;
      case "meq" -> from.equals("meq") ? value : Double.NaN;
      case "dose" -> from.startsWith("dose") ? value : Double.NaN;
      default -> Double.NaN;
    };
  }
}
