package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;

/**
 * Compares the suggestions of a note with gold, in one code system. Every suggestion that a coder
 * is shown counts, whatever its decision, but those that gold calls optional; a code suggested
 * twice counts once. Immutable.
 *
 * @param system the code system
 * @param matching by which codes are listed as hits and misses; the counts are made for all
 * @param folding brings suggested codes to gold's edition
 * @param known whether the release has a code; gold codes that it does not have are left out of the
 *     ranking
 */
public record NoteScorer(
    CodeSystem system, Matching matching, Folding folding, Predicate<String> known) {

  /** How the note came out. */
  public NoteScore score(GoldNote gold, ChartSuggestions chart) {
    List<Suggestion> suggestions =
        chart.suggestions().stream().filter(s -> counts(gold, s.code())).toList();
    List<GoldCode> codes = gold.codes().stream().filter(c -> c.system() == system).toList();
    Map<Matching, Counts> counts = new EnumMap<>(Matching.class);
    for (Matching way : Matching.of(system)) {
      Set<String> suggested = new HashSet<>();
      suggestions.forEach(s -> suggested.add(key(way, folding.fold(s.code().code()))));
      counts.put(way, count(goldKeys(codes, way), suggested));
    }
    List<RankedCode> ranked = chart.ranked().stream().filter(r -> counts(gold, r.code())).toList();
    List<String> ranking = ranking(ranked);
    Set<String> wanted = new HashSet<>();
    codes.stream()
        .map(GoldCode::code)
        .filter(known)
        .forEach(code -> wanted.add(CodeSystem.undotted(code)));
    return new NoteScore(
        gold.note().id(),
        goldKeys(codes, Matching.EXACT).size(),
        counts,
        list(gold, codes, suggestions),
        judged(ranked, goldKeys(codes, Matching.EXACT)),
        averagePrecision(ranking, wanted),
        averagePrecision(beginnings(ranking), Set.copyOf(beginnings(wanted))));
  }

  /** Whether a code is of the system, and of those that are right or wrong here. */
  private boolean counts(GoldNote gold, Code code) {
    return code.system() == system
        && !gold.optional().contains(CodeSystem.undotted(folding.fold(code.code())));
  }

  /** Mean of the precision at each right code, over all codes wanted (trec_eval's definition). */
  static OptionalDouble averagePrecision(List<String> ranking, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    int right = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (wanted.contains(ranking.get(i))) {
        right++;
        sum += (double) right / (i + 1);
      }
    }
    return OptionalDouble.of(sum / wanted.size());
  }

  private List<String> beginnings(Collection<String> codes) {
    return codes.stream().map(code -> key(Matching.BEGINNING, code)).distinct().toList();
  }

  private static Counts count(Set<String> gold, Set<String> suggested) {
    int hits = (int) suggested.stream().filter(gold::contains).count();
    return new Counts(hits, suggested.size() - hits, gold.size() - hits);
  }

  private Set<String> goldKeys(List<GoldCode> codes, Matching way) {
    Set<String> keys = new HashSet<>();
    codes.forEach(c -> keys.add(key(way, c.code())));
    return keys;
  }

  private String key(Matching way, String code) {
    return way.key(system, code);
  }

  private List<ScoredCode> list(GoldNote gold, List<GoldCode> codes, List<Suggestion> suggestions) {
    Map<String, List<Span>> wanted = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (GoldCode code : codes) {
      wanted
          .computeIfAbsent(key(matching, code.code()), k -> new ArrayList<>())
          .addAll(code.spans());
      names.putIfAbsent(key(matching, code.code()), code.code());
    }
    List<ScoredCode> listed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Suggestion suggestion : suggestions) {
      String key = key(matching, folding.fold(suggestion.code().code()));
      if (seen.add(key)) {
        listed.add(scored(gold, suggestion, wanted.containsKey(key), wanted.get(key)));
      }
    }
    wanted.forEach((key, spans) -> {
      if (!seen.contains(key)) {
        listed.add(
            new ScoredCode(
                gold.note().id(),
                names.getOrDefault(key, key),
                "",
                ScoredCode.Outcome.MISS,
                0,
                spans,
                spans,
                ""));
      }
    });
    return listed;
  }

  private ScoredCode scored(
      GoldNote gold, Suggestion suggestion, boolean hit, @Nullable List<Span> goldSpans) {
    String code = CodeSystem.undotted(suggestion.code().code());
    String forbidden =
        gold.forbidden().stream()
            .filter(f -> f.system() == system && CodeSystem.undotted(f.code()).equals(code))
            .map(ForbiddenCode::because)
            .findFirst()
            .orElse("");
    return new ScoredCode(
        gold.note().id(),
        suggestion.code().code(),
        suggestion.code().display(),
        hit ? ScoredCode.Outcome.HIT : ScoredCode.Outcome.FALSE_POSITIVE,
        suggestion.confidence(),
        suggestion.evidence().stream().map(Evidence::span).toList(),
        goldSpans == null ? List.of() : goldSpans,
        forbidden);
  }

  /** The folded codes of the ranking that the release knows, each once. */
  private List<String> ranking(List<RankedCode> ranked) {
    Set<String> codes = new LinkedHashSet<>();
    for (RankedCode code : ranked) {
      codes.add(folding.fold(code.code().code()));
    }
    return List.copyOf(codes);
  }

  private List<NoteScore.Judged> judged(List<RankedCode> ranked, Set<String> wanted) {
    List<NoteScore.Judged> judged = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RankedCode code : ranked) {
      String folded = folding.fold(code.code().code());
      if (seen.add(folded)) {
        judged.add(new NoteScore.Judged(code.confidence(), wanted.contains(folded)));
      }
    }
    return judged;
  }
}
