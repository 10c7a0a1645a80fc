package org.opencac.edit;

import java.util.List;
import java.util.OptionalInt;

/**
 * The level of a visit that somebody (the engine, a person) found a document to support, as a plain
 * fact.
 *
 * @param code the code that the document supports
 * @param family the codes that differ from it in nothing but the level, the lowest first, itself
 *     among them
 * @param reason what the level rests on, without words of the document
 * @param note position of the document, from 1
 */
public record ChartVisit(String code, List<String> family, String reason, int note) {

  /** Copies the family and checks that the code is one of it. */
  public ChartVisit {
    family = List.copyOf(family);
    if (!family.contains(code)) {
      throw new IllegalArgumentException("a visit must be one of its family, got " + code);
    }
  }

  /**
   * How many levels a billed code is above this one, negative below; empty for a code of another
   * family, which cannot be compared.
   */
  public OptionalInt above(String billed) {
    return family.contains(billed)
        ? OptionalInt.of(family.indexOf(billed) - family.indexOf(code))
        : OptionalInt.empty();
  }
}
