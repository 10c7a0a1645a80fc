package org.opencac.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;

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

  /** What stands before a month that is told without its day. */
  private static final Set<String> MONTHLY = Set.of("in", "last", "since", "early", "late", "mid");

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d/.:-])(\\d{1,2})[/](\\d{1,2})(?:[/](\\d{4}|\\d{2}))?(?![\\d/%]|\\.\\d)");
  private static final Pattern LEADS =
      Pattern.compile("\\b(?:on|from|dated|done|since|of|read|done|taken|given|study) $");
  private static final int LEAD = 8;

  /** What stands before a day to come. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:date|next|rtc|return|rtn|f/?u|until|til|thru|through|to|due|by|exp|lot|recheck)[ :]*$",
          Pattern.CASE_INSENSITIVE);

  /** A span of time from now on. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\bin (?:about |approximately |another )?(?:\\d+|a|one|two|three|four|six|eight|ten|twelve)"
              + "(?: ?(?:to|or|-) ?(?:\\d+|two|three|four|six|eight|ten|twelve))? ?"
              + "(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The largest second figure that a score out of so many has: "3/10", "2/12". */
  private static final int FIGURE = 12;

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

  /** A month alone that is not the visit's: "taken in April", "since March". */
  static Optional<StatusCues.Left> otherMonth(Words words, int from, int to, LocalDate day) {
    for (int at = Math.max(1, from); at < to; at++) {
      int month = MONTHLY.contains(words.get(at - 1)) ? month(words.get(at)) : 0;
      boolean dated = at + 1 < words.size() && Quantities.number(words.get(at + 1)).isPresent();
      if (month != 0 && month != day.getMonthValue() && !dated) {
        return Optional.of(new StatusCues.Left("historical", Optional.of(words.span(at - 1, at))));
      }
    }
    return Optional.empty();
  }

  /**
   * A day in figures that is not the visit's, "12/30", "4-22-25": with a year, or behind a word
   * that leads to a day, or when the second figure is too large for a score.
   */
  static Optional<StatusCues.Left> figures(
      String text, Words words, int from, int to, LocalDate day) {
    if (from >= to) {
      return Optional.empty();
    }
    Span where = words.span(from, to - 1);
    Matcher matcher = FIGURES.matcher(text).region(where.begin(), where.end());
    while (matcher.find()) {
      int month = Integer.parseInt(matcher.group(1));
      int date = Integer.parseInt(matcher.group(2));
      boolean year = matcher.group(3) != null;
      String before = text.substring(Math.max(0, matcher.start() - LEAD), matcher.start());
      boolean sure = year || date > FIGURE || LEADS.matcher(before).find();
      if (!sure
          || AHEAD.matcher(before).find()
          || month < 1
          || month > MONTHS.size()
          || date < 1
          || date > LAST_DAY) {
        continue;
      }
      if (month != day.getMonthValue() || date != day.getDayOfMonth()) {
        Span span = new Span(matcher.start(), matcher.end());
        return Optional.of(new StatusCues.Left("historical", Optional.of(span)));
      }
    }
    return Optional.empty();
  }

  /** A time to come within the words of a service: "EGD in 6 to 8 weeks with biopsies". */
  static Optional<StatusCues.Left> ahead(ServiceSentence sentence, Span first, Span mention) {
    Matcher matcher =
        AFTER.matcher(sentence.text()).region(first.end(), Math.max(first.end(), mention.end()));
    return matcher.find()
        ? Optional.of(
            new StatusCues.Left("planned", Optional.of(new Span(matcher.start(), matcher.end()))))
        : Optional.empty();
  }

  /** The number of a month, 0 for another word. */
  private static int month(String word) {
    int full = LONG.indexOf(word);
    return full >= 0 ? full + 1 : MONTHS.indexOf(word) + 1;
  }
}
