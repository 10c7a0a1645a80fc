package org.opencac.edit.guideline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.edit.PerCode;

/** The sides of codes, worked out once for each. Safe to share between threads. */
final class KnownSides {
  private final PerCode<Optional<Sides>> sides = new PerCode<>(KnownSides::side);
  private final PerCode<Map<Sides, Code>> siblings = new PerCode<>(KnownSides::siblings);

  /** The side that the title of a code names; empty when it names none or is unknown. */
  Optional<Sides> of(CodeSet codes, String code) {
    return sides.of(codes, code);
  }

  /** The code of the same thing on another side, if the release has one. */
  Optional<Code> sibling(CodeSet codes, String code, Sides side) {
    return Optional.ofNullable(siblings.of(codes, code).get(side));
  }

  private static Optional<Sides> side(CodeSet codes, String code) {
    return codes.find(code).flatMap(found -> Sides.of(found.display()));
  }

  private static Map<Sides, Code> siblings(CodeSet codes, String code) {
    Map<Sides, Code> found = new EnumMap<>(Sides.class);
    for (Sides side : Sides.values()) {
      Sides.sibling(codes, code, side).ifPresent(sibling -> found.put(side, sibling));
    }
    return found;
  }
}
