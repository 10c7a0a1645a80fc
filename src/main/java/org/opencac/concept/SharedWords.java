package org.opencac.concept;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Names that share their last or first words: "mitral and tricuspid regurgitation", "pain in the
 * neck and shoulder", "cervical sprain/strain". What is joined is of one kind, so each is meant.
 */
final class SharedWords {
  private static final Set<String> JOINTS = Set.of("and", "&", ",", "/", "as", "well", "plus");

  /** Small words that stand between joined ones. */
  private static final Set<String> BETWEEN =
      Set.of("the", "a", "of", "in", "to", "left", "right", "mild", "moderate", "severe", "some");

  private SharedWords() {}

  /** Whether a match shares words with one that is kept, and the rest of both is joined. */
  static boolean joins(
      TermMatcher.Match match, List<TermMatcher.Match> kept, BitSet taken, List<Token> tokens) {
    BitSet own = bits(match);
    BitSet all = bits(match);
    own.andNot(taken);
    BitSet shared = bits(match);
    shared.andNot(own);
    if (own.isEmpty() || shared.isEmpty()) {
      return false;
    }
    for (TermMatcher.Match other : kept) {
      BitSet others = bits(other);
      BitSet common = bits(other);
      common.and(all);
      if (!common.equals(shared) || others.equals(common)) {
        continue;
      }
      others.andNot(common);
      if (isJoined(own, others, shared, taken, tokens)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoined(
      BitSet own, BitSet others, BitSet shared, BitSet taken, List<Token> tokens) {
    BitSet first = own.nextSetBit(0) < others.nextSetBit(0) ? own : others;
    BitSet second = first == own ? others : own;
    int from = first.length();
    int to = second.nextSetBit(0);
    boolean behind = shared.nextSetBit(0) >= second.length();
    boolean before = shared.length() <= first.nextSetBit(0);
    if (from >= to || !behind && !before) {
      return false;
    }
    boolean joined = false;
    for (int i = from; i < to; i++) {
      String form = tokens.get(i).form();
      joined |= JOINTS.contains(form);
      if (!JOINTS.contains(form) && !BETWEEN.contains(form) && !taken.get(i)) {
        return false;
      }
    }
    int open = behind ? second.length() : shared.length();
    int end = behind ? shared.nextSetBit(0) : first.nextSetBit(0);
    for (int i = open; i < end; i++) {
      if (JOINTS.contains(tokens.get(i).form())) {
        return false;
      }
    }
    return joined;
  }

  private static BitSet bits(TermMatcher.Match match) {
    BitSet bits = new BitSet();
    match.tokens().forEach(bits::set);
    return bits;
  }
}
