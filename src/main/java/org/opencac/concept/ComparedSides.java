package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Sides that are only compared: "pain in both hips, right worse than left" is no pain of the right
 * hip alone.
 */
final class ComparedSides {
  private static final Set<String> SIDES = Set.of("left", "right", "l", "r");

  private static final Set<String> MORE =
      Set.of("worse", "greater", "more", "worst", "less", ">", "<", "than", "better");

  private ComparedSides() {}

  /** Whether one of the words is a side that is compared with the other. */
  static boolean holds(List<Integer> match, List<Token> tokens) {
    return match.stream()
        .anyMatch(at -> SIDES.contains(tokens.get(at).form()) && isCompared(at, tokens));
  }

  private static boolean isCompared(int at, List<Token> tokens) {
    int behind = at + 1 < tokens.size() && tokens.get(at + 1).form().equals("side") ? 2 : 1;
    if (at + behind < tokens.size() && MORE.contains(tokens.get(at + behind).form())) {
      return true;
    }
    int before = at - 1;
    while (before >= 0 && Set.of("the", "on").contains(tokens.get(before).form())) {
      before--;
    }
    return before >= 0 && MORE.contains(tokens.get(before).form());
  }
}
