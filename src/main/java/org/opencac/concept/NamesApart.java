package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Names that stand whole on both sides of an "and" or comma: neither lends the other a word. In
 * "multiple sclerosis and lumbar spinal stenosis" the sclerosis is not spinal. What opens a list
 * may hold for all of it ("lumbar stenosis and spondylosis"), and so may a place behind it
 * ("contusion and hematoma of the scalp").
 */
final class NamesApart {
  private static final Set<String> JOINTS = Set.of("and", "&", ",", "plus", "/", ";");

  private static final Set<String> AT = Set.of("of", "in", "at", "on", "over", "around", "to");

  /** So much may be crossed in a name that stands whole. */
  private static final double WHOLE = 0.3;

  /** A side, site or degree may stand before the second name. */
  private static final int FIRST = 2;

  private NamesApart() {}

  /** Whether a match takes a name of its own and a part of the one beside it. */
  static boolean crosses(TermMatcher.Match match, List<TermMatcher.Match> all, List<Token> tokens) {
    for (int at = match.first() + 1; at < match.last(); at++) {
      if (JOINTS.contains(tokens.get(at).form())
          && !match.tokens().contains(at)
          && crosses(match, all, tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(
      TermMatcher.Match match, List<TermMatcher.Match> all, List<Token> tokens, int joint) {
    List<Integer> before = match.tokens().stream().filter(token -> token < joint).toList();
    List<Integer> behind = match.tokens().stream().filter(token -> token > joint).toList();
    if (before.isEmpty() || behind.isEmpty()) {
      return false;
    }
    boolean takesNext =
        all.stream()
                .anyMatch(one -> isWhole(one) && one.last() == joint && one.tokens().equals(before))
            && all.stream()
                .anyMatch(one ->
                    isWhole(one)
                        && one.first() <= joint + FIRST
                        && one.first() > joint
                        && one.tokens().size() > behind.size()
                        && one.tokens().containsAll(behind)
                        && !isPlace(tokens, one.first(), behind.getFirst()));
    return takesNext
        || all.stream()
                .anyMatch(
                    one -> isWhole(one) && one.first() == joint + 1 && one.tokens().equals(behind))
            && all.stream()
                .anyMatch(one ->
                    isWhole(one)
                        && one.last() == joint
                        && one.tokens().size() > before.size()
                        && one.tokens().containsAll(before)
                        && isPlace(tokens, one.first(), before.getFirst()));
  }

  private static boolean isWhole(TermMatcher.Match match) {
    return match.gap() <= WHOLE;
  }

  /** Whether a word stands behind a preposition. */
  private static boolean isPlace(List<Token> tokens, int from, int at) {
    return tokens.subList(from, at).stream().anyMatch(token -> AT.contains(token.form()));
  }
}
