package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencac.rule.RuleTable;

/**
 * Conditions that a chart tells as present though it does not assess them: in the history, among
 * past conditions, in findings. By themselves they are no diagnoses of the encounter; beside an
 * assessed one that the classification links them to they make a combination code with it, for the
 * record is read as a whole (Guidelines I.A.15, I.B.9). What is left out is in {@code
 * told-parts.tsv}. Immutable and safe to share between threads.
 */
final class ToldParts {
  static final String FILE = "told-parts.tsv";

  /** What the parts of a score say of a code that stands beside an assessed one. */
  private static final String FEATURE = "told-elsewhere";

  private static final double WEIGHT = -0.4;

  /** Where a condition of the patient is told as one. */
  private static final Set<String> TELLING =
      features(
          Place.DIAGNOSIS_NARRATIVE,
          Place.DIAGNOSIS_PROSE,
          Place.PLAN_STATEMENT,
          Place.PLAN_NARRATIVE,
          Place.PROBLEM_LIST,
          Place.PRESENTING,
          Place.HISTORY,
          Place.FINDINGS,
          Place.COURSE,
          Place.BODY,
          Place.OTHER,
          Place.REPORT_INDICATION,
          Place.REPORT_IMPRESSION,
          Place.REPORT_FINDINGS,
          Place.PASSAGE);

  private static final Set<String> PAST = features(Place.PAST_HISTORY);

  private static final Set<String> DOUBTS =
      Set.of("uncertain", "historical", "general-words", "family-related", "family-unrelated");

  private static final Set<String> TECHNIQUE = features(Place.PROCEDURE);

  private final Set<String> assessedRules;
  private final Set<String> techniqueRules;
  private final List<CodePattern> acute;

  private ToldParts(
      Set<String> assessedRules, Set<String> techniqueRules, List<CodePattern> acute) {
    this.assessedRules = Set.copyOf(assessedRules);
    this.techniqueRules = Set.copyOf(techniqueRules);
    this.acute = List.copyOf(acute);
  }

  /** Reads the program's own table. */
  static ToldParts load() {
    Set<String> rules = new HashSet<>();
    Set<String> technique = new HashSet<>();
    List<CodePattern> acute = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "kind", "which", "section", "note").rows()) {
      if (row.get("kind").equals("rule")) {
        rules.addAll(Arrays.asList(row.get("which").split(" ", -1)));
      } else if (row.get("kind").equals("technique")) {
        technique.addAll(Arrays.asList(row.get("which").split(" ", -1)));
      } else {
        acute.addAll(CodePattern.list(row.get("which"), "models/rules/" + FILE + ":" + row.line()));
      }
    }
    return new ToldParts(rules, technique, acute);
  }

  /** Suggestions that are too weak to be taken as present but told as such, by code. */
  Map<String, Suggestion> of(Collection<Suggestion> suggestions) {
    Map<String, Suggestion> told = new TreeMap<>();
    for (Suggestion suggestion : suggestions) {
      if (suggestion.confidence() < ChartRules.LIKELY && isTold(suggestion)) {
        told.put(suggestion.code().code(), suggestion);
      }
    }
    return told;
  }

  private boolean isTold(Suggestion suggestion) {
    return suggestion.score().stream()
            .noneMatch(part -> part.contribution() != 0 && DOUBTS.contains(part.feature()))
        && (has(suggestion, TELLING)
            || has(suggestion, TECHNIQUE)
            || has(suggestion, PAST) && mayLast(suggestion.code().code()));
  }

  /** Whether a condition that is told among those of the past is one that lasts. */
  boolean mayLast(String code) {
    return !CodePattern.anyMatches(acute, code);
  }

  /** What codes that are assessed and codes that are told say together. */
  List<Combination> combine(CombinationRules rules, Collection<String> assessed, Set<String> told) {
    Set<String> codes = new TreeSet<>(assessed);
    codes.addAll(told);
    return rules.apply(codes).stream()
        .filter(found -> !assessedRules.contains(found.ruleId()))
        .filter(found -> !found.because().contains(found.code()))
        .filter(found -> found.because().stream().anyMatch(told::contains))
        .filter(found -> found.because().stream().anyMatch(assessed::contains))
        .toList();
  }

  /** Whether its parts are told well enough: by the technique of an operation only where said. */
  boolean allows(Combination found, Map<String, Suggestion> parts) {
    return techniqueRules.contains(found.ruleId())
        || parts.values().stream()
            .filter(part -> found.because().contains(part.code().code()))
            .noneMatch(part -> has(part, TECHNIQUE));
  }

  /** A told part as certain as the least certain assessed one that it stands beside, but for it. */
  static Suggestion raised(Suggestion part, Collection<Suggestion> assessed) {
    Suggestion least =
        assessed.stream().min(Comparator.comparingDouble(Suggestion::confidence)).orElse(part);
    List<ScorePart> score = new ArrayList<>(least.score());
    score.add(new ScorePart(FEATURE, 1, WEIGHT, WEIGHT));
    return part.weighed(score);
  }

  private static boolean has(Suggestion suggestion, Set<String> features) {
    return suggestion.score().stream().anyMatch(part -> features.contains(part.feature()));
  }

  private static Set<String> features(Place... places) {
    return Stream.of(places).map(Place::feature).collect(Collectors.toUnmodifiableSet());
  }
}
