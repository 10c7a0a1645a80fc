package org.opencac.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.concept.Designators;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Tokenizer;

/**
 * Children that a walk never takes because their word is not said, however many other words are:
 * both sides, a trimester, a class (Guidelines I.B.13, I.B.18). Immutable.
 */
final class UnsaidChoice {
  private final int bilateral;
  private final int left;
  private final int right;
  private final int unspecified;
  private final Designators designators;

  /** What is told by a number that also counts other things. */
  private final Set<Integer> counted = new HashSet<>();

  UnsaidChoice(Terminology terminology, Tokenizer tokenizer) {
    this.bilateral = terminology.keyOf(tokenizer.tokenize("bilateral").getFirst());
    this.left = terminology.keyOf(tokenizer.tokenize("left").getFirst());
    this.right = terminology.keyOf(tokenizer.tokenize("right").getFirst());
    this.unspecified = terminology.keyOf(tokenizer.tokenize("unspecified").getFirst());
    this.designators = new Designators(terminology, tokenizer);
    for (String noun : List.of("trimester", "class")) {
      counted.add(terminology.keyOf(tokenizer.tokenize(noun).getFirst()));
    }
    counted.remove(Vocabulary.UNKNOWN);
  }

  /**
   * Whether a child is out.
   *
   * @param title the keys of its title
   * @param wanted those that tell it from its siblings
   */
  boolean is(Set<Integer> title, Set<Integer> wanted, Set<Integer> near, Set<Integer> elsewhere) {
    return isBoth(wanted, near, elsewhere)
        || isCount(title, wanted, near, elsewhere)
        || designators.contradicts(title, near, elsewhere);
  }

  private boolean isBoth(Set<Integer> wanted, Set<Integer> near, Set<Integer> elsewhere) {
    return wanted.contains(bilateral)
        && !near.contains(bilateral)
        && !elsewhere.contains(bilateral)
        && !(near.contains(left) && near.contains(right));
  }

  /** "The first of two children" is no first trimester. */
  private boolean isCount(
      Set<Integer> title, Set<Integer> wanted, Set<Integer> near, Set<Integer> elsewhere) {
    Set<Integer> nouns = new HashSet<>(title);
    nouns.retainAll(counted);
    return !nouns.isEmpty()
        && !wanted.contains(unspecified)
        && nouns.stream().noneMatch(noun -> near.contains(noun) || elsewhere.contains(noun));
  }
}
