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

  /** What is told before a list of conditions and is no part of their names. */
  private static final Set<String> OPENING =
      Set.of("history", "hx", "h/o", "old", "past", "previous", "s/p", "with", "of");

  private SharedWords() {}

  /**
   * Whether a match shares words with one that is kept, and the rest of both is joined. Words that
   * open a list are shared in the name of a problem only; in prose the list tells something else.
   */
  static boolean joins(
      TermMatcher.Match match,
      List<TermMatcher.Match> kept,
      BitSet taken,
      List<Token> tokens,
      boolean name) {
    BitSet own = bits(match);
    BitSet all = bits(match);
    own.andNot(taken);
    BitSet shared = bits(match);
    shared.andNot(own);
    if (own.isEmpty() || shared.stream().allMatch(at -> OPENING.contains(tokens.get(at).form()))) {
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
      if ((name || shared.nextSetBit(0) > own.nextSetBit(0))
          && isJoined(own, others, shared, taken, tokens)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoined(
      BitSet own, BitSet others, BitSet shared, BitSet taken, List<Token> tokens) {
    BitSet first = own.nextSetBit(0) < others.nextSetBit(0) ? own : others;
    BitSet second = first.equals(own) ? others : own;
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

  /**
   * Whether a name takes over a joint a word that only a reading of what is joined gives it: in
   * "hip and knee pain" the knee, a joint, does not complete "pain in the hip joint".
   */
  static boolean isBorrowed(KeyLattice lattice, int[] chosen, int first, int last) {
    List<Token> tokens = lattice.tokens();
    BitSet used = new BitSet();
    BitSet written = new BitSet();
    for (int place : chosen) {
      (lattice.reading(place) == 0 ? written : used).set(lattice.from(place), lattice.to(place));
    }
    used.andNot(written);
    BitSet all = (BitSet) used.clone();
    all.or(written);
    if (all.cardinality() <= 2) {
      return false;
    }
    boolean joined = false;
    for (int i = first; i < last && !joined; i++) {
      joined = !all.get(i) && Set.of("and", "&").contains(tokens.get(i).form());
    }
    return joined && used.stream().anyMatch(at -> lattice.weight(at) < KeyLattice.UNKNOWN_WEIGHT);
  }

  /** Whether a match is one of these or shares a word with one. */
  static boolean isOf(TermMatcher.Match match, List<TermMatcher.Match> joined) {
    return joined.stream().anyMatch(other -> bits(other).intersects(bits(match)));
  }

  private static BitSet bits(TermMatcher.Match match) {
    BitSet bits = new BitSet();
    match.tokens().forEach(bits::set);
    return bits;
  }
}
