package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.note.Span;

/**
 * Judges the suggestions of a chart against each other: combination codes take the place of their
 * parts (Guidelines I.A.15, I.B.9) and symptoms integral to an established disease are dropped
 * (I.B.5). Immutable and safe to share.
 */
final class ChartRules {
  /** From here on a condition is taken as present when others are judged by it. */
  static final double LIKELY = 0.5;

  private static final int MOST_ROUNDS = 3;

  private static final Set<String> STATED =
      Set.of(Place.DIAGNOSIS_STATEMENT.feature(), Place.FINAL_DIAGNOSIS.feature());

  private static final Set<String> PAST = Set.of(Place.PAST_HISTORY.feature());

  private final CodeSet codeSet;
  private final Excludes1 excludes1;
  private final BothSides bothSides;
  private final CombinationRules combinations = CombinationRules.load();
  private final ToldParts toldParts = ToldParts.load();
  private final LimbOf limbs = LimbOf.load();
  private final IntegralSymptoms integralSymptoms = IntegralSymptoms.load();

  ChartRules(CodeSet codeSet) {
    this.codeSet = codeSet;
    this.excludes1 = new Excludes1(codeSet);
    this.bothSides = new BothSides(codeSet);
  }

  /** Order of what a coder is shown: best first, ties in order of code. */
  static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingDouble(Suggestion::confidence)
          .reversed()
          .thenComparing(suggestion -> suggestion.code().code());

  /** Codes that are taken as present. */
  static List<String> present(List<Suggestion> suggestions) {
    return suggestions.stream()
        .filter(suggestion -> suggestion.confidence() >= LIKELY)
        .map(suggestion -> suggestion.code().code())
        .toList();
  }

  /**
   * Of two codes made from the same words that exclude each other (Excludes1, Guidelines I.A.12.a)
   * only the better stays. Codes from different words may be unrelated conditions: both stay.
   */
  List<Suggestion> withoutExcluded(List<Suggestion> suggestions, List<NotCoded> notCoded) {
    List<Suggestion> sorted = new ArrayList<>(suggestions);
    sorted.sort(BEST_FIRST);
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion suggestion : sorted) {
      Optional<Suggestion> better =
          kept.stream()
              .filter(other -> !areSubstances(other, suggestion))
              .filter(other -> excludes1.excludes(other.code().code(), suggestion.code().code()))
              .filter(other -> sharesWords(other, suggestion))
              .findFirst();
      if (better.isEmpty()) {
        kept.add(suggestion);
      } else {
        notCoded.add(
            new NotCoded(
                suggestion.evidence().getFirst().span(),
                "excluded by " + better.get().code().code() + " (Excludes1)",
                Optional.empty(),
                "I.A.12.a"));
      }
    }
    return kept;
  }

  /** Two substances taken together are two poisonings; their notes say where else one stands. */
  private static boolean areSubstances(Suggestion a, Suggestion b) {
    return DrugEffects.isSubstanceCode(a.code().code())
        && DrugEffects.isSubstanceCode(b.code().code());
  }

  /** In one walk over the words of both, which may be thousands in a long note. */
  private static boolean sharesWords(Suggestion a, Suggestion b) {
    List<Span> one = a.evidence().stream().map(Evidence::span).sorted().toList();
    List<Span> two = b.evidence().stream().map(Evidence::span).sorted().toList();
    int endOfOne = 0;
    int endOfTwo = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() || j < two.size()) {
      boolean first = j == two.size() || i < one.size() && one.get(i).compareTo(two.get(j)) <= 0;
      Span next = first ? one.get(i++) : two.get(j++);
      if (next.begin() < (first ? endOfTwo : endOfOne)) {
        return true;
      }
      endOfOne = first ? Math.max(endOfOne, next.end()) : endOfOne;
      endOfTwo = first ? endOfTwo : Math.max(endOfTwo, next.end());
    }
    return false;
  }

  /** Combines until nothing changes, at most a few times. */
  List<Suggestion> combine(
      List<Suggestion> suggestions, OtherTimes times, SidesTold sides, List<NotCoded> notCoded) {
    Map<String, Suggestion> byCode = new TreeMap<>();
    suggestions.forEach(suggestion -> byCode.put(suggestion.code().code(), suggestion));
    combineStated(byCode, sides, notCoded);
    if (combineTold(byCode, sides, notCoded)) {
      combineStated(byCode, sides, notCoded);
    }
    ToldSpecifics.apply(byCode, times, notCoded);
    List<Suggestion> all = new ArrayList<>(byCode.values());
    all.sort(BEST_FIRST);
    return all;
  }

  private void combineStated(
      Map<String, Suggestion> byCode, SidesTold sides, List<NotCoded> notCoded) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean changed = false;
      List<String> present = present(List.copyOf(byCode.values()));
      List<Combination> found = new ArrayList<>(combinations.apply(present));
      found.removeIf(combination -> sides.oppose(combination.because()));
      found.addAll(bothSides.of(present));
      for (Combination combination : found) {
        changed |= apply(combination, byCode, notCoded);
      }
      if (!changed) {
        break;
      }
    }
  }

  /** What is assessed with what the chart tells beside it. */
  private boolean combineTold(
      Map<String, Suggestion> byCode, SidesTold sides, List<NotCoded> notCoded) {
    Map<String, Suggestion> told = toldParts.of(byCode.values());
    List<String> assessed = present(List.copyOf(byCode.values()));
    if (told.isEmpty() || assessed.isEmpty()) {
      return false;
    }
    boolean changed = false;
    for (Combination found : toldParts.combine(combinations, assessed, told.keySet())) {
      if (!toldParts.allows(found, told) || sides.oppose(found.because())) {
        continue;
      }
      List<Suggestion> sure =
          found.because().stream()
              .filter(assessed::contains)
              .map(byCode::get)
              .filter(Objects::nonNull)
              .toList();
      found.because().stream()
          .filter(told::containsKey)
          .forEach(
              code -> byCode.computeIfPresent(code, (name, part) -> ToldParts.raised(part, sure)));
      changed |= apply(found, byCode, notCoded);
    }
    return changed;
  }

  private boolean apply(
      Combination combination, Map<String, Suggestion> byCode, List<NotCoded> notCoded) {
    Optional<Code> code = codeSet.find(combination.code()).filter(Code::billable);
    List<Suggestion> parts =
        combination.because().stream().sorted().map(byCode::get).filter(s -> s != null).toList();
    if (code.isEmpty() || parts.size() < combination.because().size()) {
      return false;
    }
    Suggestion known = byCode.get(code.get().code());
    boolean changed = known == null || known.confidence() < LIKELY;
    if (changed) {
      byCode.put(code.get().code(), combined(combination, code.get(), parts));
    }
    for (String replaced : combination.replaced()) {
      Suggestion gone = replaced.equals(code.get().code()) ? null : byCode.remove(replaced);
      if (gone != null) {
        changed = true;
        notCoded.add(
            new NotCoded(
                gone.evidence().getFirst().span(),
                "covered by the combination code " + code.get().code(),
                Optional.empty(),
                combination.section()));
      }
    }
    return changed;
  }

  private Suggestion combined(Combination combination, Code code, List<Suggestion> parts) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    Set<AppliedRule> rules = new LinkedHashSet<>();
    double confidence = 1;
    Suggestion first = parts.getFirst();
    for (Suggestion part : parts) {
      evidence.addAll(part.evidence());
      rules.addAll(part.rules());
      confidence = Math.min(confidence, part.confidence());
      first = combination.replaced().contains(part.code().code()) ? part : first;
    }
    rules.add(
        AppliedRule.guideline(
            combination.ruleId(),
            combination.section(),
            "combines " + String.join(" and ", combination.because().stream().sorted().toList())));
    return new Suggestion(
        code,
        confidence,
        Decision.CODABLE,
        List.copyOf(evidence),
        TermPath.of(codeSet, code),
        List.copyOf(rules),
        first.score(),
        List.of(new Alternative(first.code(), "when the conditions are documented as unrelated")),
        List.of());
  }

  /** Drops symptoms that belong to a disease that is suggested too. */
  List<Suggestion> withoutIntegral(
      List<Suggestion> suggestions, String text, List<NotCoded> notCoded) {
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      Optional<IntegralSymptoms.Integral> integral =
          integralSymptoms.integralTo(
              suggestion.code().code(), ofItsJoint(suggestion, suggestions, text));
      if (integral.isEmpty()) {
        kept.add(suggestion);
      } else {
        notCoded.add(
            new NotCoded(
                suggestion.evidence().getFirst().span(),
                "integral to " + integral.get().diagnosis(),
                Optional.empty(),
                "I.B.5"));
      }
    }
    return kept;
  }

  private static boolean stands(Suggestion suggestion, Set<String> places) {
    return suggestion.score().stream().anyMatch(part -> places.contains(part.feature()));
  }

  /**
   * The diseases that may explain a symptom: of the same joint; and for what the assessment states
   * by itself none that only the past history has.
   */
  private List<String> ofItsJoint(Suggestion symptom, List<Suggestion> suggestions, String text) {
    return present(
        suggestions.stream()
            .filter(other -> JointOf.mayShare(symptom.code(), other.code()))
            .filter(other -> limbs.mayShare(symptom, other.code().code(), text))
            .filter(other -> !stands(symptom, STATED) || !stands(other, PAST))
            .toList());
  }
}
