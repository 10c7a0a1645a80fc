package org.opencac.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The size of what was cut out: the growth with the narrowest margin on both of its sides, as CPT
 * counts an excision. Stateless.
 */
final class Margins {
  private static final WoundWords WORDS = WoundWords.load();
  private static final int REACH = 4;
  private static final int CLOSED_REACH = 3;

  private Margins() {}

  /** The growth and its margins where words tell both; else the first length; empty for none. */
  static Optional<Quantities.Measure> size(Words words) {
    return told(words).or(() -> lengths(words).stream().findFirst());
  }

  /** The lengths of words; that of the closed wound only where they have no other. */
  private static List<Quantities.Measure> lengths(Words words) {
    List<Quantities.Measure> all = Quantities.measures(words, "cm", "mm", "centim", "millim");
    List<Quantities.Measure> own =
        all.stream().filter(length -> !closed(words, length.word())).toList();
    return own.isEmpty() ? all : own;
  }

  private static boolean closed(Words words, int at) {
    int from = Math.max(0, at - CLOSED_REACH);
    return WORDS.closedLength().places(words).stream()
        .anyMatch(place ->
            place.begin() >= words.span(from).begin() && place.end() <= words.span(at).begin());
  }

  /** The growth and its margins where words tell both. */
  static Optional<Quantities.Measure> told(Words words) {
    List<Quantities.Measure> lengths = lengths(words);
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
    return WORDS.margin().places(words).stream()
        .mapToInt(place -> {
          int at = 0;
          while (words.span(at).end() <= place.begin()) {
            at++;
          }
          boolean of = at == length.word() - 2 && words.get(at + 1).equals("of");
          return of ? REACH : at - length.word();
        })
        .filter(gap -> gap > 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  static double centimeters(Quantities.Measure length) {
    return length.unit().startsWith("mm") || length.unit().startsWith("millim")
        ? length.value() / 10
        : length.value();
  }
}
