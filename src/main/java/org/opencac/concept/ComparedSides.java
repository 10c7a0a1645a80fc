package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Sentence;
import org.opencac.text.SideWords;
import org.opencac.text.Token;

/**
 * Sides that are only compared: "pain in both hips, right worse than left" is no pain of the right
 * hip alone, and "shoulder pain, left worse than right" is one of both shoulders.
 */
final class ComparedSides {
  private static final Set<String> MORE =
      Set.of("worse", "greater", "more", "worst", "less", ">", "<", "than", "better");

  private static final Set<String> BETWEEN = Set.of("side", "than", "the", "on", "in");

  /**
   * So many words stand between two sides that are compared: "right side worse than on the left".
   */
  private static final int FARTHEST = 6;

  private ComparedSides() {}

  /** The attributes of a sentence with "both" for two sides that are compared with each other. */
  static List<Attribute> joined(List<Attribute> found, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Attribute> all = new ArrayList<>(found);
    for (int at = 0; at < tokens.size(); at++) {
      int other = comparedWith(tokens, at);
      if (other > at) {
        Span both = tokens.get(at).span().cover(tokens.get(other).span());
        all.removeIf(attribute ->
            attribute.kind() == Attribute.Kind.SIDE && both.overlaps(attribute.span()));
        all.add(new Attribute(Attribute.Kind.SIDE, "bilateral", both));
      }
    }
    all.sort(Comparator.comparing(Attribute::span));
    return all;
  }

  /** The side that the side at a place is compared with; the place itself when with none. */
  private static int comparedWith(List<Token> tokens, int at) {
    if (!SideWords.ONE.contains(tokens.get(at).form())) {
      return at;
    }
    boolean more = false;
    for (int i = at + 1; i < Math.min(tokens.size(), at + FARTHEST); i++) {
      String form = tokens.get(i).form();
      if (SideWords.ONE.contains(form)) {
        boolean opposite = form.charAt(0) != tokens.get(at).form().charAt(0);
        return more && opposite ? i : at;
      }
      more |= MORE.contains(form);
      if (!MORE.contains(form) && !BETWEEN.contains(form)) {
        return at;
      }
    }
    return at;
  }

  /** Whether one of the words is a side that is compared with the other. */
  static boolean holds(List<Integer> match, List<Token> tokens) {
    return match.stream()
        .anyMatch(at -> SideWords.ONE.contains(tokens.get(at).form()) && isCompared(at, tokens));
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
    return before >= 0
        && MORE.contains(tokens.get(before).form())
        && !namesOther(at, before, tokens);
  }

  /** "Right knee pain worse than left hip pain": a part of its own, compared with another. */
  private static boolean namesOther(int at, int more, List<Token> tokens) {
    int first = more;
    while (first >= 0 && MORE.contains(tokens.get(first).form())) {
      first--;
    }
    return at + 1 < tokens.size()
        && CoordinationWords.PARTS.contains(tokens.get(at + 1).form())
        && !(first >= 0 && SideWords.ONE.contains(tokens.get(first).form()));
  }
}
