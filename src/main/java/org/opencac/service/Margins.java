package org.opencac.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The size of what was cut out: the growth with the narrowest margin on both of its sides, as CPT
 * counts an excision. Stateless.
 */
final class Margins {
  private static final WordPattern MARGIN = WordPattern.of("margin|margins");
  private static final int REACH = 4;

  private Margins() {}

  /** The growth and its margins where words tell both; else the first length; empty for none. */
  static Optional<Quantities.Measure> size(Words words) {
    return told(words).or(() -> Quantities.measures(words, "cm", "mm").stream().findFirst());
  }

  /** The growth and its margins where words tell both. */
  static Optional<Quantities.Measure> told(Words words) {
    List<Quantities.Measure> lengths = Quantities.measures(words, "cm", "mm");
    Optional<Quantities.Measure> margin =
        lengths.stream()
            .filter(length -> gap(words, length) <= REACH && centimeters(length) <= 2)
            .min(Comparator.comparingInt(length -> gap(words, length)));
    if (margin.isEmpty()) {
      return Optional.empty();
    }
    Quantities.Measure around = margin.orElseThrow();
    return lengths.stream()
        .filter(length -> !length.equals(around))
        .findFirst()
        .map(growth ->
            new Quantities.Measure(
                centimeters(growth) + 2 * centimeters(around),
                "cm",
                growth.span().cover(around.span()),
                growth.word()));
  }

  /** How many words lie before the next word of a margin. */
  private static int gap(Words words, Quantities.Measure length) {
    return MARGIN.places(words).stream()
        .mapToInt(place -> {
          int at = 0;
          while (!words.span(at).equals(place)) {
            at++;
          }
          return at - length.word();
        })
        .filter(gap -> gap > 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static double centimeters(Quantities.Measure length) {
    return length.unit().startsWith("mm") ? length.value() / 10 : length.value();
  }
}
