package org.opencac.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.EquivalenceMap;
import org.opencac.codeset.Equivalent;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;

/**
 * Suggestions in ICD-9-CM, which has no Index here: what the ICD-10-CM Index finds, carried over by
 * the general equivalence maps. A code newer than the maps goes by its header or its unspecified
 * sibling. Immutable and safe to share.
 */
record Icd9Translation(CodeSet icd10, CodeSet icd9, EquivalenceMap maps) {

  ChartSuggestions translate(ChartSuggestions chart) {
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    for (Suggestion suggestion : chart.suggestions()) {
      icd9(suggestion.code())
          .ifPresent(code -> suggestions.putIfAbsent(code.code(), carried(suggestion, code)));
    }
    Map<String, RankedCode> ranked = new LinkedHashMap<>();
    for (RankedCode entry : chart.ranked()) {
      icd9(entry.code())
          .ifPresent(
              code -> ranked.putIfAbsent(code.code(), new RankedCode(code, entry.confidence())));
    }
    return new ChartSuggestions(
        List.copyOf(suggestions.values()), chart.notCoded(), List.copyOf(ranked.values()));
  }

  private static Suggestion carried(Suggestion from, Code code) {
    List<AppliedRule> rules = new ArrayList<>(from.rules());
    rules.add(
        new AppliedRule(
            "EQUIVALENT", "CMS/NCHS GEMs", "ICD-10-CM to ICD-9-CM", from.code().code()));
    return new Suggestion(
        code,
        from.confidence(),
        from.decision(),
        from.evidence(),
        from.indexPath(),
        rules,
        from.score(),
        List.of(),
        from.missing());
  }

  private Optional<Code> icd9(Code code) {
    Optional<Code> direct = mapped(code.code());
    if (direct.isPresent()) {
      return direct;
    }
    Optional<Code> parent = icd10.parent(code.code());
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    Optional<Code> byHeader = mapped(parent.get().code());
    if (byHeader.isPresent()) {
      return byHeader;
    }
    List<Code> siblings = icd10.children(parent.get().code());
    for (Code sibling : siblings.reversed()) {
      if (sibling.display().contains("nspecified") && mapped(sibling.code()).isPresent()) {
        return mapped(sibling.code());
      }
    }
    return siblings.stream().flatMap(sibling -> mapped(sibling.code()).stream()).findFirst();
  }

  private Optional<Code> mapped(String icd10Code) {
    return maps.toIcd9(icd10Code).stream()
        .filter(equivalent -> !equivalent.noMap())
        .map(Equivalent::code)
        .flatMap(code -> icd9.find(code).stream())
        .findFirst();
  }
}
