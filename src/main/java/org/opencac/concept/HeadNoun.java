package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Nouns that name what stands behind their "of" and nothing else: a smoker "with a history of
 * gastrectomy" has no history of smoking, the "absence of intestinal obstruction" is no absence of
 * the intestine.
 */
final class HeadNoun {
  private static final Set<String> HEADS = Set.of("history", "absence");

  /** What may stand before such a noun and belong to it. */
  private static final Set<String> KINDS =
      Set.of("personal", "past", "family", "medical", "acquired", "congenital", "prior", "known");

  /** Words that end the name behind an absence, though they are no small words everywhere. */
  private static final Set<String> ENDS =
      Set.of("is", "are", "was", "were", "has", "had", "since", "due", "after", "before", "noted");

  private HeadNoun() {}

  /** Whether a match takes a word that such a noun among its words does not govern. */
  static boolean namesOther(KeyLattice lattice, List<Integer> used) {
    List<Token> tokens = lattice.tokens();
    for (int head : used) {
      if (HEADS.contains(tokens.get(head).form())
          && head + 1 < tokens.size()
          && tokens.get(head + 1).form().equals("of")) {
        if (used.stream().anyMatch(at -> at < head && !KINDS.contains(tokens.get(at).form()))) {
          return true;
        }
        if (tokens.get(head).form().equals("absence") && goesOn(lattice, used)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a further noun follows the last word: then that word only qualifies it. */
  private static boolean goesOn(KeyLattice lattice, List<Integer> used) {
    int next = used.getLast() + 1;
    return next < lattice.tokens().size()
        && lattice.tokens().get(next).isWordOrNumber()
        && !ENDS.contains(lattice.tokens().get(next).form())
        && lattice.crossing(next) >= 1;
  }
}
