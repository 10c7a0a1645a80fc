package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.term.Terminology;
import org.opencac.text.Tokenizer;

/**
 * The sides among the codes below a header. Where each side has its own code, a side that is not
 * told is never taken, however many other words of its title are said, and the other side is out
 * when one is told (Guidelines I.B.13). A finger or toe that is told without its side is "other",
 * which by its inclusion terms is for a specified one of unspecified laterality. Immutable.
 */
final class SideAxis {
  private final int left;
  private final int right;
  private final int other;
  private final int unspecified;

  SideAxis(Terminology terminology, Tokenizer tokenizer) {
    this.left = terminology.keyOf(tokenizer.tokenize("left").getFirst());
    this.right = terminology.keyOf(tokenizer.tokenize("right").getFirst());
    this.other = terminology.keyOf(tokenizer.tokenize("other").getFirst());
    this.unspecified = terminology.keyOf(tokenizer.tokenize("unspecified").getFirst());
  }

  /** The codes below a header that may be meant; all where sides do not tell them apart. */
  List<Code> fitting(
      List<Code> children,
      Function<Code, Set<Integer>> keys,
      Set<Integer> near,
      Set<Integer> elsewhere) {
    List<Code> kept = new ArrayList<>();
    List<Code> dropped = new ArrayList<>();
    Set<Integer> told = told(near, elsewhere);
    Set<Integer> sides = new HashSet<>();
    for (Code child : children) {
      Set<Integer> own = keys.apply(child);
      own.retainAll(Set.of(left, right));
      if (own.size() == 1) {
        sides.addAll(own);
      }
      (own.isEmpty() || own.stream().anyMatch(told::contains) ? kept : dropped).add(child);
    }
    if (sides.size() < 2 || kept.isEmpty()) {
      return children;
    }
    return told.isEmpty() ? ofNoSide(kept, dropped, keys, near).map(List::of).orElse(kept) : kept;
  }

  /**
   * What all codes of a side say beside it, which the side alone stands for: a photophobia "left"
   * is one of the left eye.
   */
  Set<Integer> implied(List<Code> children, Function<Code, Set<Integer>> keys) {
    Set<Integer> shared = new HashSet<>();
    int sides = 0;
    for (Code child : children) {
      Set<Integer> own = keys.apply(child);
      boolean sided = own.contains(left) != own.contains(right);
      if (sided && sides++ == 0) {
        shared.addAll(own);
      } else if (sided) {
        shared.retainAll(own);
      }
    }
    shared.removeAll(Set.of(left, right));
    return sides > 1 ? shared : Set.of();
  }

  private Set<Integer> told(Set<Integer> near, Set<Integer> elsewhere) {
    Set<Integer> told = new HashSet<>(Set.of(left, right));
    told.retainAll(near);
    if (told.isEmpty()) {
      told.addAll(Set.of(left, right));
      told.retainAll(elsewhere);
    }
    return told;
  }

  /** The code for other parts, when a part is told in full but for its side. */
  private Optional<Code> ofNoSide(
      List<Code> kept, List<Code> dropped, Function<Code, Set<Integer>> keys, Set<Integer> near) {
    for (Code rest : kept) {
      Set<Integer> wide = keys.apply(rest);
      if (!wide.remove(other)) {
        continue;
      }
      for (Code sided : dropped) {
        Set<Integer> part = keys.apply(sided);
        part.removeAll(Set.of(left, right));
        boolean within = part.containsAll(wide);
        part.removeAll(wide);
        part.remove(unspecified);
        if (within && !part.isEmpty() && near.containsAll(part)) {
          return Optional.of(rest);
        }
      }
    }
    return Optional.empty();
  }

  /** The code for both sides beside the one of a side, where there is one. */
  static Optional<Code> both(CodeSet codeSet, Code side) {
    List<Code> both = new ArrayList<>();
    Optional<Code> parent = codeSet.parent(side.code());
    if (parent.isPresent()) {
      for (Code code : codeSet.children(parent.get().code())) {
        if (code.billable() && code.display().endsWith(", bilateral")) {
          both.add(code);
        }
      }
    }
    return both.size() == 1 ? Optional.of(both.getFirst()) : Optional.empty();
  }

  /** Whether two codes are the same on either side. */
  static boolean mirror(Code right, Code left) {
    return !right.equals(left)
        && right
            .display()
            .toLowerCase(Locale.ROOT)
            .replace("right", "left")
            .equals(left.display().toLowerCase(Locale.ROOT));
  }
}
