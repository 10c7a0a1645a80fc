package org.opencac.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;

/** Reads how long something went on ("for 6 days", "18 hours") as values of the tables. */
final class Durations {
  private static final int DAY = 24;
  private static final int FOUR_DAYS = 96;
  private static final int SHIFT = 8;

  private static final Map<String, Integer> UNITS =
      Map.of(
          "hour", 1, "hours", 1, "hr", 1, "hrs", 1, "h", 1, "day", DAY, "days", DAY, "week", 168,
          "weeks", 168);

  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9, "ten", 10);

  private static final int MOST_WORDS = 80;
  private static final int MOST_HOURS = 2400;
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile("([0-9]{1,2})/([0-9]{1,2})(/[0-9]{2,4})?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):[0-9]{2}");

  private Durations() {}

  /** The values that the durations of a sentence mean. */
  static List<SaidValue> said(SentenceWords words) {
    List<SaidValue> said = new ArrayList<>();
    for (int at = 0; at + 1 < words.size(); at++) {
      int unit = UNITS.getOrDefault(words.form(at + 1), 0);
      OptionalInt number = number(words.form(at));
      if (unit > 0 && number.isPresent()) {
        Span span = words.span(at, at + 2);
        for (String label : labels(number.getAsInt() * unit)) {
          said.add(new SaidValue(span, label, 0));
        }
      }
    }
    between(words)
        .ifPresent(told ->
            labels(told.hours()).forEach(label -> said.add(new SaidValue(told.span(), label, 0))));
    return said;
  }

  /** Hours between two moments and their words. */
  private record Between(Span span, int hours) {}

  /** "Ventilated from 1/3 08:00 until extubation 1/8 10:00": the first and the last day told. */
  private static Optional<Between> between(SentenceWords words) {
    int first = -1;
    int last = -1;
    for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
      if (DAY_OF_YEAR.matcher(words.form(at)).matches()) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (last <= first || first < 0) {
      return Optional.empty();
    }
    int hours = moment(words, last) - moment(words, first);
    return hours > 0 && hours < MOST_HOURS
        ? Optional.of(new Between(words.span(first, last + 1), hours))
        : Optional.empty();
  }

  private static int moment(SentenceWords words, int at) {
    Matcher day = DAY_OF_YEAR.matcher(words.form(at));
    Matcher clock = CLOCK.matcher(words.form(at + 1));
    int days = day.matches() ? month(day.group(1)) + Integer.parseInt(day.group(2)) : 0;
    return days * DAY + (clock.matches() ? Integer.parseInt(clock.group(1)) : 0);
  }

  private static int month(String number) {
    int month = Math.min(12, Math.max(1, Integer.parseInt(number)));
    return LocalDate.of(2026, month, 1).getDayOfYear() - 1;
  }

  private static OptionalInt number(String form) {
    if (NUMBERS.containsKey(form)) {
      return OptionalInt.of(NUMBERS.get(form));
    }
    return form.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(form))
        : OptionalInt.empty();
  }

  private static List<String> labels(int hours) {
    List<String> labels = new ArrayList<>();
    if (hours < DAY) {
      labels.add("Less than 24 Consecutive Hours");
      labels.add(hours < SHIFT ? "Less than 8 Consecutive Hours" : "8-24 Consecutive Hours");
    } else {
      labels.add(
          hours <= FOUR_DAYS ? "24-96 Consecutive Hours" : "Greater than 96 Consecutive Hours");
      labels.add("Greater than 24 Consecutive Hours");
    }
    return labels;
  }
}
