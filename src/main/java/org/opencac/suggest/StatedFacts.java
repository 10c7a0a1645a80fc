package org.opencac.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * Lets what a chart says beside its diagnoses decide about their codes: pregnancy and its weeks
 * (Guidelines I.C.15), what is left of a stroke (I.C.9.d), how severe a dementia is (I.C.5.d), a
 * fracture in osteoporosis (I.C.13.d.2), the reason for an encounter (I.C.21.c). Immutable and safe
 * to share between threads.
 */
final class StatedFacts {
  /** Statuses that the names of vaccines and of what one is allergic to are for. */
  private static final List<CodePattern> OF_NAMES = CodePattern.list("Z23 Z88 Z91", "names");

  private final CodeSet codeSet;
  private final ChartFacts reader;
  private final FactRules rules = FactRules.load();
  private final ConfidenceModel model = ConfidenceModel.load();
  private final FactScore score = new FactScore(model);
  private final Circumstances circumstances = new Circumstances(model);
  private final Trimesters trimesters;
  private final Sides sides;
  private final UlcerStages stages;

  StatedFacts(CodeSet codeSet, Asserter asserter) {
    this.codeSet = codeSet;
    this.reader = ChartFacts.load(asserter);
    this.trimesters = new Trimesters(codeSet);
    this.sides = new Sides(codeSet, BodyRegions.load());
    this.stages = new UlcerStages(codeSet);
  }

  /** The suggestions as the facts make them. */
  List<Suggestion> apply(ParsedNote note, List<Suggestion> suggestions, List<NotCoded> notCoded) {
    Map<String, Suggestion> byCode = new TreeMap<>();
    suggestions.forEach(suggestion -> byCode.put(suggestion.code().code(), suggestion));
    Map<String, Suggestion> weak = new TreeMap<>(byCode);
    weak.values().removeIf(suggestion -> suggestion.confidence() >= ChartRules.LIKELY);
    byCode.keySet().removeAll(weak.keySet());
    FactSheet sheet = FactSheet.of(note, reader.of(note), byCode.keySet());
    sided(sheet, note, byCode);
    withoutNames(sheet, byCode);
    for (FactRule rule : rules.forFacts(sheet.names())) {
      apply(rule, sheet, note, byCode, notCoded);
    }
    weak.forEach(byCode::putIfAbsent);
    stages.judge(note, byCode);
    circumstances.judge(byCode, note.note().encounter().setting());
    return trimesters.sharpen(List.copyOf(byCode.values()), sheet);
  }

  /** What a vaccine, a test or a prophylaxis is named for is no diagnosis. */
  private static void withoutNames(FactSheet sheet, Map<String, Suggestion> byCode) {
    List<ChartFact> told = new ArrayList<>(sheet.named("immunization"));
    told.addAll(sheet.named("no-condition"));
    byCode
        .values()
        .removeIf(suggestion ->
            !CodePattern.anyMatches(OF_NAMES, suggestion.code().code())
                && suggestion.evidence().stream()
                    .filter(piece -> piece.role() == EvidenceRole.CONDITION)
                    .allMatch(piece ->
                        told.stream().anyMatch(fact -> fact.span().contains(piece.span()))));
  }

  /** Codes whose site stands near a side get it. */
  private void sided(FactSheet sheet, ParsedNote note, Map<String, Suggestion> byCode) {
    List<ChartFact> told = sheet.named("side");
    if (told.isEmpty()) {
      return;
    }
    for (Suggestion suggestion : List.copyOf(byCode.values())) {
      List<ChartFact> near = near(suggestion, told, note);
      List<Sides.Named> named =
          near.stream()
              .map(fact -> new Sides.Named(fact.value(), sides.beside(fact, note)))
              .toList();
      Optional<Code> code = sides.sided(suggestion.code(), named);
      if (code.isPresent() && !byCode.containsKey(code.get().code())) {
        byCode.remove(suggestion.code().code());
        byCode.put(
            code.get().code(),
            Trimesters.with(suggestion, code.get(), near.subList(0, 1), EvidenceRole.SIDE));
      }
    }
  }

  private void apply(
      FactRule rule,
      FactSheet sheet,
      ParsedNote note,
      Map<String, Suggestion> byCode,
      List<NotCoded> notCoded) {
    if (rule.rule().parts().isEmpty()) {
      for (List<ChartFact> known : groups(rule, sheet, note)) {
        alone(rule, known, note, byCode, notCoded);
      }
      return;
    }
    if (rule.reach() != FactRule.Reach.NEAR) {
      for (List<ChartFact> known : groups(rule, sheet, note)) {
        Optional<List<ChartFact>> supports = rule.supports(known);
        supports.ifPresent(
            facts -> combine(rule, facts, known, byCode.keySet(), note, byCode, notCoded));
      }
      return;
    }
    for (String first : List.copyOf(byCode.keySet())) {
      Suggestion suggestion = byCode.get(first);
      if (suggestion == null || !CodePattern.anyMatches(rule.rule().parts().getFirst(), first)) {
        continue;
      }
      List<ChartFact> known = near(suggestion, sheet.facts(), note);
      Optional<List<ChartFact>> supports = rule.supports(known);
      if (supports.isPresent()) {
        Set<String> codes = new LinkedHashSet<>(byCode.keySet());
        codes.removeIf(code ->
            !code.equals(first) && CodePattern.anyMatches(rule.rule().parts().getFirst(), code));
        combine(rule, supports.get(), known, codes, note, byCode, notCoded);
      }
    }
  }

  /** The facts that are read together: all, or those around each fact that the rule asks first. */
  private static List<List<ChartFact>> groups(FactRule rule, FactSheet sheet, ParsedNote note) {
    if (rule.reach() == FactRule.Reach.CHART) {
      return List.of(sheet.facts());
    }
    List<List<ChartFact>> groups = new ArrayList<>();
    boolean together = rule.reach() == FactRule.Reach.TOGETHER;
    Set<BitSet> seen = new HashSet<>();
    for (ChartFact first : sheet.facts()) {
      if (rule.facts().getFirst().fits(first) && first.sentence() >= 0) {
        BitSet own = new BitSet();
        mark(first.span(), note.sentences(), own);
        if (together || seen.add(own)) {
          List<ChartFact> near = near(own, sheet.facts(), note);
          groups.add(together ? nearest(near, first) : near);
        }
      }
    }
    return groups;
  }

  /** Of each fact that is told more than once the one that stands nearest. */
  private static List<ChartFact> nearest(List<ChartFact> facts, ChartFact first) {
    Map<String, ChartFact> nearest = new LinkedHashMap<>();
    for (ChartFact fact : facts) {
      nearest.merge(fact.name(), fact, (a, b) -> distance(b, first) < distance(a, first) ? b : a);
    }
    return List.copyOf(nearest.values());
  }

  private static int distance(ChartFact fact, ChartFact other) {
    return Math.abs(fact.span().begin() - other.span().begin());
  }

  private void alone(
      FactRule rule,
      List<ChartFact> known,
      ParsedNote note,
      Map<String, Suggestion> byCode,
      List<NotCoded> notCoded) {
    Optional<List<ChartFact>> supports = rule.supports(known);
    if (supports.isEmpty() || FactRules.anyPresent(rule.rule().unless(), byCode.keySet())) {
      return;
    }
    List<String> results = rule.results(known);
    for (String result : results) {
      alone(rule, result, supports.get(), known, note, byCode);
    }
    List<CodePattern> gone = CodePattern.list(rule.rule().replaces(), rule.id());
    List.copyOf(byCode.keySet()).stream()
        .filter(code -> CodePattern.anyMatches(gone, code) && !results.contains(code))
        .forEach(code -> drop(code, results.getFirst(), rule, byCode, notCoded));
  }

  /** The facts of the sentences of a code's words and of those beside them in their section. */
  private static List<ChartFact> near(
      Suggestion suggestion, List<ChartFact> facts, ParsedNote note) {
    BitSet own = new BitSet();
    for (Evidence evidence : suggestion.evidence()) {
      mark(evidence.span(), note.sentences(), own);
    }
    return near(own, facts, note);
  }

  /** The facts of given sentences and of those beside them in their section. */
  private static List<ChartFact> near(BitSet own, List<ChartFact> facts, ParsedNote note) {
    List<ChartFact> near = new ArrayList<>();
    for (ChartFact fact : facts) {
      if (fact.sentence() < 0 || isNear(fact.sentence(), own, note)) {
        near.add(fact);
      }
    }
    return near;
  }

  /** Marks the sentences that words stand in; sentences are in order and do not overlap. */
  private static void mark(Span words, List<Sentence> sentences, BitSet own) {
    int low = 0;
    for (int high = sentences.size(); low < high; ) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).span().end() <= words.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int s = low; s < sentences.size() && sentences.get(s).span().begin() < words.end(); s++) {
      own.set(s);
    }
  }

  private static boolean isNear(int sentence, BitSet own, ParsedNote note) {
    int section = note.sentences().get(sentence).section();
    for (int s = Math.max(0, sentence - 1); s <= sentence + 1 && s < note.sentences().size(); s++) {
      if (own.get(s) && note.sentences().get(s).section() == section) {
        return true;
      }
    }
    return false;
  }

  private void combine(
      FactRule rule,
      List<ChartFact> supports,
      List<ChartFact> known,
      Collection<String> codes,
      ParsedNote note,
      Map<String, Suggestion> byCode,
      List<NotCoded> notCoded) {
    List<Combination> combinations = rule.apply(known, List.copyOf(codes));
    for (Combination combination : combinations) {
      List<Suggestion> parts = combination.because().stream().map(byCode::get).toList();
      if (!combination.code().isEmpty() && !byCode.containsKey(combination.code())) {
        codeSet
            .find(combination.code())
            .filter(Code::billable)
            .ifPresent(
                code -> byCode.put(code.code(), made(combination, code, parts, supports, note)));
      }
    }
    for (Combination combination : combinations) {
      boolean made = combination.code().isEmpty() || byCode.containsKey(combination.code());
      for (String replaced : made ? combination.replaced() : Set.<String>of()) {
        drop(replaced, combination.code(), rule, byCode, notCoded);
      }
    }
  }

  private static void drop(
      String code,
      String instead,
      FactRule rule,
      Map<String, Suggestion> byCode,
      List<NotCoded> notCoded) {
    Suggestion gone = code.equals(instead) ? null : byCode.remove(code);
    if (gone != null) {
      byCode.computeIfPresent(instead, (name, more) -> inPlaceOf(gone, more));
      notCoded.add(
          new NotCoded(
              gone.evidence().getFirst().span(),
              instead.isEmpty() ? "another thing is meant" : "covered by " + instead,
              Optional.empty(),
              rule.rule().section()));
    }
  }

  /** What says more of a code is as certain as the code that it replaces (Guidelines I.B.2). */
  private static Suggestion inPlaceOf(Suggestion gone, Suggestion more) {
    String category = gone.code().code().substring(0, 3);
    if (gone.confidence() <= more.confidence() || !more.code().code().startsWith(category)) {
      return more;
    }
    Set<Evidence> evidence = new LinkedHashSet<>(gone.evidence());
    evidence.addAll(more.evidence());
    return new Suggestion(
        more.code(),
        gone.confidence(),
        more.decision(),
        List.copyOf(evidence),
        more.indexPath(),
        more.rules(),
        gone.score(),
        more.alternatives(),
        more.missing());
  }

  private Suggestion made(
      Combination combination,
      Code code,
      List<Suggestion> parts,
      List<ChartFact> supports,
      ParsedNote note) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    Set<AppliedRule> rules = new LinkedHashSet<>();
    Suggestion first = parts.getFirst();
    for (Suggestion part : parts) {
      evidence.addAll(part.evidence());
      rules.addAll(part.rules());
      first = part.confidence() < first.confidence() ? part : first;
    }
    evidence.addAll(evidence(supports, EvidenceRole.SPECIFICITY, note));
    rules.add(
        AppliedRule.guideline(
            combination.ruleId(),
            combination.section(),
            "the chart makes it of "
                + String.join(" and ", combination.because().stream().sorted().toList())));
    List<ScorePart> score = new ArrayList<>(first.score());
    boolean circumstance =
        code.code().charAt(0) >= 'V'
            && code.code().charAt(0) <= 'Y'
            && score.stream().noneMatch(part -> part.feature().equals(Circumstances.FEATURE));
    if (circumstance) { // Reporting them is voluntary (I.C.20); offices mostly leave them out.
      score.addAll(
          model.parts(note.note().encounter().setting(), Map.of(Circumstances.FEATURE, 1.0)));
    }
    return new Suggestion(
        code,
        circumstance ? ConfidenceModel.confidence(score) : first.confidence(),
        Decision.CODABLE,
        List.copyOf(evidence),
        List.of(code.display()),
        List.copyOf(rules),
        score,
        List.of(new Alternative(first.code(), "when the chart does not mean it so")),
        List.of());
  }

  /** A code that facts make by themselves. */
  private void alone(
      FactRule rule,
      String result,
      List<ChartFact> supports,
      List<ChartFact> known,
      ParsedNote note,
      Map<String, Suggestion> byCode) {
    Optional<Code> code = codeSet.find(result).filter(Code::billable);
    List<Evidence> evidence = evidence(supports, EvidenceRole.CONDITION, note);
    Optional<ChartFact> stated = supports.stream().filter(fact -> fact.sentence() >= 0).findFirst();
    if (code.isEmpty() || evidence.isEmpty() || stated.isEmpty()) {
      return; // What only the encounter says makes no code.
    }
    Place.Kind kind = Place.Kind.of(note);
    List<ScorePart> parts =
        known.stream()
            .filter(fact -> fact.sentence() >= 0 && fact.saysSame(stated.get()))
            .map(fact -> Place.of(note, note.sentences().get(fact.sentence()), kind))
            .distinct()
            .map(place -> score.parts(rule, note, place))
            .max(Comparator.comparingDouble(ConfidenceModel::confidence))
            .orElseThrow();
    double confidence = ConfidenceModel.confidence(parts);
    if (byCode.containsKey(result) && byCode.get(result).confidence() >= confidence) {
      return;
    }
    byCode.put(
        result,
        new Suggestion(
            code.get(),
            confidence,
            Decision.CODABLE,
            evidence,
            List.of(code.get().display()),
            List.of(AppliedRule.guideline(rule.id(), rule.rule().section(), "the chart states it")),
            parts,
            List.of(),
            List.of()));
  }

  private static List<Evidence> evidence(
      List<ChartFact> facts, EvidenceRole role, ParsedNote note) {
    return facts.stream()
        .filter(fact -> fact.sentence() >= 0)
        .map(fact ->
            new Evidence(
                fact.span(), role, note.sectionOf(note.sentences().get(fact.sentence())).kind()))
        .distinct()
        .toList();
  }
}
