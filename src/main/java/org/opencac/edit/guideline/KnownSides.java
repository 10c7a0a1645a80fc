package org.opencac.edit.guideline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.edit.PerCode;

/**
 * The sides of codes, worked out once for each. Codes of the same thing on other sides are those
 * below the same subcategory, or below the one above it, whose title differs in the side only. Safe
 * to share between threads.
 */
final class KnownSides {
  private static final int FULL = 8;

  private final PerCode<Optional<Sides>> sides = new PerCode<>(KnownSides::side);
  private final PerCode<String> shapes = new PerCode<>(KnownSides::shape);
  private final PerCode<Map<Sides, Code>> siblings = new PerCode<>(this::siblings);

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

  private static String shape(CodeSet codes, String code) {
    return codes.find(code).map(found -> Sides.shape(found.display())).orElse("");
  }

  /** The nearest code of each side. */
  private Map<Sides, Code> siblings(CodeSet codes, String code) {
    Map<Sides, Code> found = new EnumMap<>(Sides.class);
    Optional<Code> above = codes.parent(code);
    if (above.isEmpty() || shapes.of(codes, code).isEmpty()) {
      return found;
    }
    add(codes, code, codes.children(above.get().code()), found);
    codes
        .parent(above.get().code())
        .ifPresent(upper -> {
          for (Code one : codes.children(upper.code())) {
            add(
                codes,
                code,
                code.length() < FULL ? List.of(one) : codes.children(one.code()),
                found);
          }
        });
    return found;
  }

  /** Adds the codes of the same thing; one with a 7th character only has others with the same. */
  private void add(CodeSet codes, String code, List<Code> candidates, Map<Sides, Code> found) {
    for (Code one : candidates) {
      boolean alike =
          code.length() < FULL
              || one.code().length() == FULL && one.code().charAt(7) == code.charAt(7);
      Optional<Sides> side = alike ? sides.of(codes, one.code()) : Optional.empty();
      if (side.isPresent()
          && !found.containsKey(side.get())
          && shapes.of(codes, one.code()).equals(shapes.of(codes, code))) {
        found.put(side.get(), one);
      }
    }
  }
}
