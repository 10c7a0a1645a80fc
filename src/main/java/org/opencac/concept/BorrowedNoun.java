package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Nouns that belong to the name before an "and", not to the one behind it: "heart failure and
 * chronic kidney disease" tells no failure of the kidney, and what stands behind "without" is no
 * part of what the patient has.
 */
final class BorrowedNoun {
  private static final Set<String> AND = Set.of("and", "&", ",", "plus");

  /** Words behind a name that are no noun of it. */
  private static final Set<String> SMALL =
      Set.of(
          "and",
          "or",
          "with",
          "without",
          "due",
          "secondary",
          "from",
          "in",
          "of",
          "on",
          "at",
          "by",
          "to",
          "for",
          "is",
          "are",
          "was",
          "were",
          "has",
          "had",
          "which",
          "that",
          "status",
          "the",
          "after",
          "since",
          "today",
          "now");

  private BorrowedNoun() {}

  /** Whether a match takes its noun from a name that stands whole before the "and". */
  static boolean takes(TermMatcher.Match match, List<TermMatcher.Match> all, List<Token> tokens) {
    int last = match.last();
    boolean goesOn =
        last < tokens.size()
            && tokens.get(last).isWordOrNumber()
            && !SMALL.contains(tokens.get(last).form());
    if (!goesOn) {
      return false;
    }
    for (int at = match.first() + 1; at < last; at++) {
      if (AND.contains(tokens.get(at).form()) && !match.tokens().contains(at)) {
        int and = at;
        return all.stream()
            .anyMatch(other ->
                other.gap() == 0
                    && other.first() < match.first()
                    && other.last() == and
                    && match.tokens().stream()
                        .filter(token -> token < and)
                        .allMatch(other.tokens()::contains));
      }
    }
    return false;
  }

  /** Whether a "without" that is no part of the name stands among its words. */
  static boolean crossesWithout(List<Integer> used, List<Token> tokens) {
    for (int at = used.getFirst() + 1; at < used.getLast(); at++) {
      if (tokens.get(at).form().equals("without") && !used.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
