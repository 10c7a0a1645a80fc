package org.opencac.suggest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Attribute;

/**
 * The cellulitis of a wound lies where the wound does: "infected cat bite of the hand, cellulitis"
 * is one of the hand, on the wound's side (Guidelines I.B.2, I.C.19.b). Immutable and safe to
 * share.
 */
final class WoundInfections {
  private static final String OPEN = "L03.90";
  private static final Pattern LIMB = Pattern.compile("L03[.](?:01|03|11).");

  /**
   * Beginnings of codes of wounds, and the cellulitis there; * stands for the side, right first.
   */
  private static final List<Map.Entry<String, String>> SITES =
      List.of(
          Map.entry("S61.0", "L03.01*"),
          Map.entry("S61.1", "L03.01*"),
          Map.entry("S61.2", "L03.01*"),
          Map.entry("S61.3", "L03.01*"),
          Map.entry("S61", "L03.11*+2"),
          Map.entry("S51", "L03.11*+2"),
          Map.entry("S41", "L03.11*+2"),
          Map.entry("S91.1", "L03.03*"),
          Map.entry("S91.2", "L03.03*"),
          Map.entry("S91", "L03.11*+4"),
          Map.entry("S81", "L03.11*+4"),
          Map.entry("S71", "L03.11*+4"),
          Map.entry("S01.0", "L03.811"),
          Map.entry("S01.2", "L03.211"),
          Map.entry("S01.4", "L03.211"),
          Map.entry("S01.5", "L03.211"));

  private final CodeSet codeSet;

  WoundInfections(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  /** Gives a cellulitis without a site or side the one of the wound that stands beside it. */
  void place(Map<String, Draft> drafts) {
    for (Draft infection : List.copyOf(drafts.values())) {
      if (!infection.code().code().equals(OPEN)
          && (!LIMB.matcher(infection.code().code()).matches() || saysSide(infection))) {
        continue;
      }
      for (Draft wound : List.copyOf(drafts.values())) {
        Optional<Code> there = site(wound.code()).flatMap(codeSet::find);
        if (there.isPresent()
            && !there.get().equals(infection.code())
            && (infection.code().code().equals(OPEN) || !there.get().code().endsWith("9"))
            && isBeside(wound, infection)) {
          drafts.remove(infection.code().code());
          Draft other = drafts.computeIfAbsent(there.get().code(), code -> new Draft(there.get()));
          infection.supports().stream()
              .map(support -> support.readAs(there.get()))
              .forEach(other::add);
          break;
        }
      }
    }
  }

  /** Whether the words of the infection tell its side themselves. */
  private static boolean saysSide(Draft infection) {
    return infection.supports().stream()
        .flatMap(support -> support.concept().attributes().stream())
        .anyMatch(attribute -> attribute.kind() == Attribute.Kind.SIDE);
  }

  private static boolean isBeside(Draft wound, Draft infection) {
    return wound.supports().stream()
        .anyMatch(one ->
            infection.supports().stream()
                .anyMatch(two ->
                    Math.abs(one.concept().sentence() - two.concept().sentence()) <= 1
                        && !one.place().isAside()));
  }

  private static Optional<String> site(Code wound) {
    String title = wound.display();
    int side = title.contains("right") ? 1 : title.contains("left") ? 2 : 9;
    for (Map.Entry<String, String> site : SITES) {
      if (wound.code().startsWith(site.getKey())) {
        String code = site.getValue();
        if (code.indexOf('*') < 0) {
          return Optional.of(code);
        }
        int more = code.indexOf('+') < 0 || side == 9 ? 0 : code.charAt(code.length() - 1) - '0';
        return Optional.of(code.substring(0, code.indexOf('*')) + (side == 9 ? 9 : side + more));
      }
    }
    return Optional.empty();
  }
}
