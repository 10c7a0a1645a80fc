package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.opencac.note.Span;

/** Reads numbers and measures of a sentence. Stateless. */
final class Quantities {
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("seventeen", 17),
          Map.entry("nineteen", 19),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100),
          Map.entry("thousand", 1000),
          Map.entry("both", 2));

  /** "A centimeter" is one. */
  private static final Set<String> ONE_OF = Set.of("centimeter", "cm", "inch", "gram", "milligram");

  /**
   * A number with its unit.
   *
   * @param value the number
   * @param unit the unit's word in lower case
   * @param span both
   * @param word index of the number
   */
  record Measure(double value, String unit, Span span, int word) {}

  private static final Set<String> UNITS =
      Set.of(
          "mm",
          "cm",
          "mg",
          "ml",
          "cc",
          "x",
          "min",
          "minutes",
          "minute",
          "sec",
          "secs",
          "second",
          "seconds",
          "s",
          "cycle",
          "cycles",
          "freeze",
          "freezes",
          "pass",
          "passes",
          "day",
          "days",
          "week",
          "weeks",
          "wk",
          "wks",
          "month",
          "months",
          "mo",
          "year",
          "years",
          "percent",
          "fr",
          "french",
          "gauge",
          "millimeter",
          "millimeters",
          "centimeter",
          "centimeters",
          "mcg",
          "mos",
          "nylon",
          "vicryl",
          "prolene",
          "0");

  private static final double MILLION = 1e6;
  private static final double TENTHS = 10;
  private static final Set<String> UNIT = Set.of("u", "iu");

  private Quantities() {}

  /** The number that a word is; empty when it is none. */
  static OptionalDouble number(String word) {
    Integer named = NAMES.get(word);
    if (named != null) {
      return OptionalDouble.of(named);
    }
    if (word.isEmpty() || !Character.isDigit(word.charAt(0)) || word.length() > 9) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(word.replace(",", "")));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether a word is a written multiple of ten, as in "forty-five". */
  private static boolean tens(String word) {
    return word.endsWith("ty") && NAMES.containsKey(word);
  }

  /** Every number that a word with one of these beginnings follows directly. */
  static List<Measure> measures(Words words, String... units) {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      OptionalDouble number = number(words.get(i));
      if (words.get(i).equals("a") && ONE_OF.contains(words.get(i + 1))) {
        number = OptionalDouble.of(1);
      }
      if (number.isEmpty()) {
        continue;
      }
      if (i > 0 && tens(words.get(i - 1)) && number.getAsDouble() < 10) {
        number = OptionalDouble.of(number.getAsDouble() + number(words.get(i - 1)).getAsDouble());
      }
      int first = spoken(words, i);
      if (first < i) {
        number = OptionalDouble.of(number(words.get(first)).getAsDouble() + tenths(number));
      }
      boolean million = words.get(i + 1).equals("million") && i + 2 < words.size();
      for (String unit : units) {
        if (million && words.get(i + 2).startsWith(unit)) {
          measures.add(
              new Measure(
                  number.getAsDouble() * MILLION, words.get(i + 2), words.span(i, i + 2), i));
          break;
        }
        if (words.get(i + 1).startsWith(unit)
            || unit.equals("unit") && UNIT.contains(words.get(i + 1))) {
          measures.add(
              new Measure(number.getAsDouble(), words.get(i + 1), words.span(first, i + 1), first));
          break;
        }
      }
    }
    return measures;
  }

  /** Where a decimal begins that was spoken, as "one point four"; the word itself for others. */
  private static int spoken(Words words, int at) {
    boolean decimal =
        at > 1
            && words.get(at - 1).equals("point")
            && number(words.get(at - 2)).isPresent()
            && number(words.get(at)).orElse(TENTHS) < TENTHS;
    return decimal ? at - 2 : at;
  }

  private static double tenths(OptionalDouble number) {
    return number.orElse(0) / TENTHS;
  }

  /** Whether a number measures something, a length, a time, a strength, and counts nothing. */
  static boolean measured(Words words, int at) {
    return at + 1 < words.size() && UNITS.contains(words.get(at + 1));
  }

  /** The whole number before a word, within so many words; empty when there is none. */
  static OptionalDouble before(Words words, int index, int reach) {
    for (int i = index - 1; i >= Math.max(0, index - reach); i--) {
      OptionalDouble number = number(words.get(i));
      if (number.isPresent()
          && !measured(words, i)
          && number.getAsDouble() == Math.rint(number.getAsDouble())) {
        return number;
      }
    }
    return OptionalDouble.empty();
  }
}
