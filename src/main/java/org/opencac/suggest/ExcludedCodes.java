package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSet;

/** Leaves what the Tabular List does not allow beside a better code. Safe to share. */
public final class ExcludedCodes {
  private final Excludes1 excludes1;

  /** What the notes of a release exclude. */
  public ExcludedCodes(CodeSet codeSet) {
    this.excludes1 = new Excludes1(codeSet);
  }

  /**
   * Of two codes made from the same words that exclude each other (Excludes1, Guidelines I.A.12.a)
   * only the better stays. Codes from different words may be unrelated conditions: both stay.
   */
  public List<Suggestion> without(List<Suggestion> suggestions, List<NotCoded> notCoded) {
    List<Suggestion> sorted = new ArrayList<>(suggestions);
    sorted.sort(ChartRules.BEST_FIRST);
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion suggestion : sorted) {
      Optional<Suggestion> better =
          kept.stream()
              .filter(other -> sharesWords(other, suggestion))
              .filter(other -> !areSubstances(other, suggestion))
              .filter(other -> excludes1.excludes(other.code().code(), suggestion.code().code()))
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

  private static boolean sharesWords(Suggestion a, Suggestion b) {
    return a.evidence().stream()
        .anyMatch(one -> b.evidence().stream().anyMatch(two -> one.span().overlaps(two.span())));
  }
}
