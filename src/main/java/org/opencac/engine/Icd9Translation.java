package org.opencac.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.EquivalenceMap;
import org.opencac.codeset.Equivalent;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;
import org.opencac.text.ParsedNote;

/**
 * Suggestions in ICD-9-CM, which has no Index here: what the ICD-10-CM Index finds, carried over by
 * the general equivalence maps. Of several equivalents the one whose title says the same is taken,
 * of a combination all that belong to it. A code newer than the maps goes by its header, by the
 * nearest code of its own residue, or by a sibling. Words that ICD-9-CM's Index leads elsewhere go
 * there, where the release has the code. Immutable and safe to share.
 */
record Icd9Translation(CodeSet icd10, CodeSet icd9, EquivalenceMap maps, Icd9Names names) {
  private static final AppliedRule BY_INDEX =
      new AppliedRule("ICD9_NAME", "ICD-9-CM", "Alphabetic Index", "the words have their own code");

  ChartSuggestions translate(ParsedNote note, ChartSuggestions chart) {
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    Map<String, List<Code>> suggested = new LinkedHashMap<>();
    for (Suggestion suggestion : chart.suggestions()) {
      List<Code> codes =
          suggested.computeIfAbsent(suggestion.code().code(), c -> new ArrayList<>());
      names
          .split(note, suggestion)
          .forEach((own, evidence) -> {
            Optional<Code> named = icd9.find(own);
            List<Code> to = named.map(List::of).orElseGet(() -> icd9(suggestion.code()));
            AppliedRule rule = named.isPresent() ? BY_INDEX : byMaps(suggestion.code());
            codes.addAll(to);
            to.forEach(code ->
                suggestions.putIfAbsent(code.code(), carried(suggestion, code, rule, evidence)));
          });
    }
    Map<String, RankedCode> ranked = new LinkedHashMap<>();
    for (RankedCode entry : chart.ranked()) {
      for (Code code : suggested.getOrDefault(entry.code().code(), icd9(entry.code()))) {
        ranked.putIfAbsent(code.code(), new RankedCode(code, entry.confidence()));
      }
    }
    return new ChartSuggestions(
        List.copyOf(suggestions.values()), chart.notCoded(), List.copyOf(ranked.values()));
  }

  private static AppliedRule byMaps(Code from) {
    return new AppliedRule("EQUIVALENT", "CMS/NCHS GEMs", "ICD-10-CM to ICD-9-CM", from.code());
  }

  private static Suggestion carried(
      Suggestion from, Code code, AppliedRule rule, List<Evidence> evidence) {
    List<AppliedRule> rules = new ArrayList<>(from.rules());
    rules.add(rule);
    return new Suggestion(
        code,
        from.confidence(),
        from.decision(),
        evidence,
        from.indexPath(),
        rules,
        from.score(),
        List.of(),
        from.missing());
  }

  private List<Code> icd9(Code code) {
    List<Code> direct = mapped(code);
    if (!direct.isEmpty()) {
      return direct;
    }
    boolean first = true;
    for (Code header : icd10.ancestors(code.code())) {
      List<Code> byHeader = mapped(header);
      List<Code> siblings = icd10.children(header.code());
      List<Code> found = byHeader.isEmpty() ? residual(siblings, "nspecified") : byHeader;
      found = found.isEmpty() ? residual(siblings, "ther ") : found;
      for (int i = 0; first && found.isEmpty() && i < siblings.size(); i++) {
        found = mapped(siblings.get(i));
      }
      if (!found.isEmpty()) {
        return found;
      }
      first = false;
    }
    return List.of();
  }

  /** What the last of the codes maps to that is titled as unspecified or other. */
  private List<Code> residual(List<Code> codes, String word) {
    for (Code code : codes.reversed()) {
      List<Code> found = code.display().contains(word) ? mapped(code) : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The one equivalent, or all of the first combination; nothing where the maps have none. */
  private List<Code> mapped(Code from) {
    List<Code> single = new ArrayList<>();
    Map<Integer, List<Code>> places = new TreeMap<>();
    int scenario = 0;
    for (Equivalent equivalent : maps.toIcd9(from.code())) {
      if (equivalent.noMap()) {
        continue;
      }
      List<Code> target = icd9.find(equivalent.code()).stream().toList();
      if (!equivalent.combination()) {
        single.addAll(target);
      } else if (scenario == 0 || equivalent.scenario() == scenario) {
        scenario = equivalent.scenario();
        places.computeIfAbsent(equivalent.choiceList(), list -> new ArrayList<>()).addAll(target);
      }
    }
    if (!single.isEmpty()) {
      return List.of(Icd9Titles.closest(from.display(), single));
    }
    return places.values().stream()
        .filter(choices -> !choices.isEmpty())
        .map(choices -> Icd9Titles.closest(from.display(), choices))
        .toList();
  }
}
