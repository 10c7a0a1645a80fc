package org.opencac.suggest;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.concept.Concept;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * What the words right behind a disease tell of another time: the season or year in which it was
 * ("pneumonia last winter", "shingles in 2021"), that none came since, that it was taken out. A
 * disease that ends is not coded as there when it was once (Guidelines IV.J). Stateless.
 */
final class PastEpisodes {
  /** How far behind the name, in characters, its time is told. */
  private static final int REACH = 70;

  private static final String MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)";

  private static final String OPENING =
      "^[\\s,(-]{0,3}(?:(?:episode|attack|bout|infection|exacerbation)s?\\s+)?(?:back\\s+)?"
          + "(?:(?:in|from|of|during|around)\\s+)?(?:(?:the )?(?:early|late|mid)[ -])?";

  /** Seasons and years that are over. */
  private static final Pattern LONG_AGO =
      Pattern.compile(
          "(?i)"
              + OPENING
              + "(?:(?:last|this past) (?:winter|spring|summer|fall|autumn|year)\\b"
              + "|(?:over |about |>|~)?\\s?(?:\\d{1,2}|two|three|four|five|six|ten|a few|several|many)\\+?"
              + " ?(?:years|yrs) (?:ago|back)\\b|(?:19|20)(?<year>\\d\\d)(?![\\d/-]))");

  /** A month of the last twelve. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)^[\\s,(-]{0,3}(?:back )?(?:(?:in|last|this past) (?:early |late )?)(?<month>"
              + MONTHS
              + ")(?:\\p{L}{0,7})\\b(?!\\s?\\d)");

  /** None came behind it. */
  private static final Pattern NONE_SINCE =
      Pattern.compile(
          "(?i)^[^.;\\n]{0,45}?[,(-]\\s?(?:(?:none|nothing) (?:since(?: then)?|now|as an adult|in (?:many )?years)"
              + "|no recurrences?(?: since(?: then)?)?|no (?:further|more) (?:episodes?|attacks?|stones?)(?: since(?: then)?)?"
              + "|no (?:further |more |other )?(?:episodes?|attacks?|stones?|issues|problems|symptoms) since(?: then)?)"
              + "\\s*(?:[,.;)]|$)");

  /** It was taken out. */
  private static final Pattern REMOVED =
      Pattern.compile(
          "(?i)^[^.;,\\n]{0,60}?\\b(?:removed|excised|resected|taken out)\\b[^.;,\\n]{0,30}?"
              + "(?:\\b(?:19|20)(?<year>\\d\\d)(?![\\d/-])|\\byears ago\\b|\\blast year\\b)");

  /** What tells that it goes on, or when it began. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)\\b(?:still|ongoing|persist\\w*|continu\\w*|recurr(?:ed|ing|ent)|chronic|residual|sequela\\w*"
              + "|worse\\w*|not (?:yet )?resolved|f/?u|follow\\w*|healing|slowly|again|since (?!then\\b)\\w+"
              + "|dx'?d?|diagnosed|began|started|onset|on and off|intermittent\\w*)\\b");

  private PastEpisodes() {}

  /**
   * Whether a disease is told of another time.
   *
   * @param passing whether it ends by itself or is treated
   * @param injury whether it is an injury, whose care goes on for months
   */
  static boolean isOver(
      Concept concept, boolean passing, boolean injury, Sentence sentence, ParsedNote note) {
    String text = note.note().text().reveal();
    int from = concept.span().end();
    int to = Math.min(Math.min(text.length(), sentence.span().end()), from + REACH);
    if (from >= to) {
      return false;
    }
    String behind = text.substring(from, to);
    LocalDate today = note.note().encounter().dateOfService();
    Matcher removed = REMOVED.matcher(text.substring(concept.span().begin(), to));
    if (removed.find() && isPast(removed.group("year"), today)) {
      return true;
    }
    if (GOES_ON.matcher(behind).find()) {
      return false;
    }
    if (NONE_SINCE.matcher(behind).find()) {
      return true;
    }
    if (!passing) {
      return false;
    }
    Matcher ago = LONG_AGO.matcher(behind);
    Matcher month = MONTH.matcher(behind);
    return ago.find() && isPast(ago.group("year"), today)
        || !injury && month.find() && !isNow(month.group("month"), today);
  }

  private static boolean isPast(String year, LocalDate today) {
    if (year == null) {
      return true;
    }
    int told = Integer.parseInt(year);
    int now = today.getYear() % 100;
    return told < now || told > now + 1;
  }

  private static boolean isNow(String month, LocalDate today) {
    String now = today.getMonth().name();
    String before = today.getMonth().minus(1).name();
    return List.of(now, before).stream()
        .anyMatch(name -> name.regionMatches(true, 0, month, 0, Math.min(3, month.length())));
  }
}
