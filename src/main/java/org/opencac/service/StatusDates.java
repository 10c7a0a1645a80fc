package org.opencac.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Years and days beside a service that are not those of the visit. Stateless. */
final class StatusDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int LAST_DAY = 31;
  private static final int BEFORE = 6;

  /** What stands before the first or last day of a period that a report covers. */
  private static final Set<String> BOUNDS = Set.of("through", "thru", "ending", "until", "from");

  private static final Set<String> LEADING = Set.of("in", "of", "since", "during", "from");

  private StatusDates() {}

  /** A year that is not the visit's. */
  static Optional<StatusCues.Left> year(Words words, int from, int to, int year) {
    for (int at = from; at < to; at++) {
      String word = words.get(at);
      if (word.length() == 4
          && (word.startsWith("19") || word.startsWith("20"))
          && word.chars().allMatch(Character::isDigit)
          && !named(words, at)) {
        int there = Integer.parseInt(word);
        if (there != year) {
          return Optional.of(
              new StatusCues.Left(
                  there < year ? "historical" : "planned", Optional.of(words.span(at))));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a year names a season, "2025-26", or tells since when Medicare has paid. */
  private static boolean named(Words words, int at) {
    int next = (Integer.parseInt(words.get(at)) + 1) % 100;
    String behind = at + 1 < words.size() ? words.get(at + 1) : "";
    String year = Integer.toString(Integer.parseInt(words.get(at)) + 1);
    boolean season = behind.equals(String.format(Locale.ROOT, "%02d", next)) || behind.equals(year);
    return season
        || at > 1 && words.get(at - 1).equals("since") && words.get(at - 2).equals("medicare");
  }

  /** A year that stands before the words: "in 1991 underwent". */
  static Optional<StatusCues.Left> yearBefore(Words words, int from, int first, LocalDate day) {
    for (int at = Math.max(from + 1, first - BEFORE); at < first; at++) {
      if (LEADING.contains(words.get(at - 1))) {
        Optional<StatusCues.Left> left = year(words, at, at + 1, day.getYear());
        if (left.isPresent()) {
          return left;
        }
      }
    }
    return Optional.empty();
  }

  /** A month and its day that are not the visit's: "done on February 9". */
  static Optional<StatusCues.Left> otherDay(Words words, int from, int to, LocalDate day) {
    for (int at = from; at + 1 < Math.min(to + 1, words.size()); at++) {
      int month = month(words.get(at));
      OptionalDouble number = Quantities.number(words.get(at + 1));
      boolean bound = at > 0 && BOUNDS.contains(words.get(at - 1));
      if (bound || month == 0 || number.isEmpty() || number.getAsDouble() > LAST_DAY) {
        continue;
      }
      int there = (int) number.getAsDouble();
      if (month != day.getMonthValue() || there != day.getDayOfMonth()) {
        boolean before =
            month < day.getMonthValue()
                || month == day.getMonthValue() && there < day.getDayOfMonth();
        return Optional.of(
            new StatusCues.Left(
                before ? "historical" : "planned", Optional.of(words.span(at, at + 1))));
      }
    }
    return Optional.empty();
  }

  /** The number of a month, 0 for another word. */
  private static int month(String word) {
    int full = LONG.indexOf(word);
    return full >= 0 ? full + 1 : MONTHS.indexOf(word) + 1;
  }
}
