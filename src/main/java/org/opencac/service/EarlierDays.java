package org.opencac.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/**
 * Days and months before the visit that stand with a service, as people write them: "on March
 * 10th", "in November", "11/2025", "on 03/03". A month ahead of the visit's is the last one of that
 * name when it lies half a year away; nearer ones may be appointments and say nothing. Stateless.
 */
final class EarlierDays {
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DAY =
      Pattern.compile(
          "\\bon (?:the )?(?:"
              + MONTH
              + "\\.? (\\d{1,2})|(\\d{1,2})/(\\d{1,2}))(?:st|nd|rd|th)?\\b(?![/\\d])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_MONTH =
      Pattern.compile(
          "(?<!min )(?<!mins )(?<!minutes )\\b(?:in|in early|in mid|in late|early in|late in|this past|back in) "
              + MONTH
              + "\\b(?! ?\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("(?<![/\\d])(\\d{1,2})/(20\\d{2})\\b");
  private static final int HALF_YEAR = 6;
  private static final int YEAR = 12;

  private EarlierDays() {}

  /** A day before the visit in a part of a text, with the words that say so. */
  static Optional<Span> in(String text, Span part, LocalDate day) {
    Matcher matcher = DAY.matcher(text).region(part.begin(), part.end());
    while (matcher.find()) {
      boolean named = matcher.group(1) != null;
      int month = named ? month(matcher.group(1)) : Integer.parseInt(matcher.group(3));
      int date = Integer.parseInt(matcher.group(named ? 2 : 4));
      if (month <= YEAR && earlier(month, date, day)) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    matcher = IN_MONTH.matcher(text).region(part.begin(), part.end());
    while (matcher.find()) {
      int month = month(matcher.group(1));
      if (month != day.getMonthValue() && earlier(month, 1, day)) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    matcher = MONTH_OF_YEAR.matcher(text).region(part.begin(), part.end());
    while (matcher.find()) {
      int months = Integer.parseInt(matcher.group(2)) * YEAR + Integer.parseInt(matcher.group(1));
      if (months < day.getYear() * YEAR + day.getMonthValue()) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean earlier(int month, int date, LocalDate day) {
    int ahead = Math.floorMod(month - day.getMonthValue(), YEAR);
    return ahead == 0 ? date < day.getDayOfMonth() : ahead >= HALF_YEAR;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
