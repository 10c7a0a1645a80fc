package org.opencac.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.suggest.Alternative;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;

/**
 * Fills a ranking with what stands beside the codes it names: what else the same words name, then
 * the codes of their categories. Who does not take a code takes most often one beside it. Nothing
 * that is shown changes.
 */
final class Neighbours {
  private static final int CATEGORY = 3;

  /** What a code that is unspecified ends with, as a rule of the classification. */
  private static final String UNSPECIFIED = "9";

  private Neighbours() {}

  /**
   * A chart whose ranking is filled up: the alternatives of what is suggested, then the nearest
   * sibling of each code in their order, then the second of each.
   *
   * @param most how many codes to rank
   */
  static ChartSuggestions added(ChartSuggestions chart, CodeSet codes, int most) {
    if (chart.ranked().size() >= most) {
      return chart;
    }
    List<RankedCode> ranked = new ArrayList<>(chart.ranked());
    Set<String> known = new HashSet<>();
    ranked.forEach(one -> known.add(one.code().code()));
    for (Suggestion suggestion : chart.suggestions()) {
      for (Alternative other : suggestion.alternatives()) {
        if (known.add(other.code().code())) {
          ranked.add(new RankedCode(other.code(), 0));
        }
      }
    }
    Map<String, List<Code>> siblings = new LinkedHashMap<>();
    for (RankedCode one : chart.ranked()) {
      siblings.put(one.code().code(), of(one.code(), codes));
    }
    boolean more = true;
    for (int round = 0; more && ranked.size() < most; round++) {
      more = false;
      for (List<Code> of : siblings.values()) {
        if (round < of.size()) {
          more = true;
          if (known.add(of.get(round).code())) {
            ranked.add(new RankedCode(of.get(round), 0));
          }
        }
      }
    }
    return new ChartSuggestions(
        chart.suggestions(), chart.notCoded(), ranked.stream().limit(most).toList());
  }

  /** The billable codes of the category of a code, the nearest first, of these the unspecified. */
  private static List<Code> of(Code code, CodeSet codes) {
    List<Code> siblings = new ArrayList<>();
    String category = code.code().substring(0, Math.min(CATEGORY, code.code().length()));
    codes.find(category).ifPresent(header -> below(header, codes, siblings));
    siblings.removeIf(sibling -> sibling.code().equals(code.code()));
    siblings.sort(
        Comparator.comparingInt((Code sibling) -> -shared(sibling.code(), code.code()))
            .thenComparing(sibling -> !sibling.code().endsWith(UNSPECIFIED))
            .thenComparing(sibling -> sibling.code().length())
            .thenComparing(Code::code));
    return siblings;
  }

  private static void below(Code header, CodeSet codes, List<Code> billable) {
    if (header.billable()) {
      billable.add(header);
    }
    codes.children(header.code()).forEach(child -> below(child, codes, billable));
  }

  /** How many characters both begin with. */
  private static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
