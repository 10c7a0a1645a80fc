package org.opencac.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;

/**
 * Brings suggested codes to the edition that gold was coded in: a suggested code that extends a
 * shorter code of gold's label set, and is not in that set itself, counts as the shorter one
 * (ICD-9-CM 599.70 as 599.7, when gold knows only 599.7). Immutable.
 */
public final class Folding {
  /** Leaves every code as it is. */
  public static final Folding NONE = new Folding(Set.of());

  private final Set<String> labels;

  private Folding(Set<String> labels) {
    this.labels = labels;
  }

  /** Folds to the codes of a system that occur anywhere in gold. */
  public static Folding toLabelsOf(List<GoldNote> gold, CodeSystem system) {
    Set<String> labels = new TreeSet<>();
    for (GoldNote note : gold) {
      for (GoldCode code : note.codes()) {
        if (code.system() == system) {
          labels.add(CodeSystem.undotted(code.code()));
        }
      }
    }
    return new Folding(labels);
  }

  /** The code without dot, or the longest label that it extends. */
  public String fold(String code) {
    String plain = CodeSystem.undotted(code);
    if (labels.isEmpty() || labels.contains(plain)) {
      return plain;
    }
    for (int length = plain.length() - 1; length >= 3; length--) {
      if (labels.contains(plain.substring(0, length))) {
        return plain.substring(0, length);
      }
    }
    return plain;
  }
}
