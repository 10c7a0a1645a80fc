package org.opencac.suggest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Span;

/**
 * How long ago a myocardial infarction was: four weeks or less is acute still, whatever it is
 * called, an older one is an old infarction (Guidelines I.C.9.e.1).
 */
final class InfarctionAge {
  /** The acute and the subsequent infarction. */
  private static final Pattern INFARCTION = Pattern.compile("I2[12].*");

  private static final int FOUR_WEEKS = 28;

  private static final Map<String, String> COUNTS = FactPhrases.counting();

  private static final Map<String, Integer> DAYS =
      Map.of("day", 1, "week", 7, "wk", 7, "month", 31, "year", 365, "yr", 365);

  private static final Map<String, Integer> NAMED =
      Map.of("yesterday", 1, "last week", 7, "this week", 4, "last year", 365);

  private static final String COUNT =
      "(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|(?:an? )?couple(?: of)?)[ -](day|week|wk|month|year|yr)s?";

  /** Between the name and its age: what belongs to the name. */
  private static final String NEAR =
      "^(?: (?:of|in|to|the|wall|anterior|inferior|lateral|posterior|left|right|main|\\w+ artery))*"
          + "(?: ?(?:s/p|status post|with|treated with)(?: \\w+){1,3}?)?,? ?\\(?";

  private static final Pattern AGO =
      Pattern.compile(
          NEAR + "(?:about |approximately |~ ?)?" + COUNT + "(?: ago| prior| earlier| back)\\b");

  private static final Pattern DAY = Pattern.compile(NEAR + "day #?(\\d{1,2})\\b");

  private static final Pattern NAMED_DAY =
      Pattern.compile(NEAR + "(yesterday|last week|this week|last year)\\b");

  private static final Pattern AFTER =
      Pattern.compile(
          COUNT
              + " (?:status[ -]post|s/p|post|after|following|out from)"
              + "(?: (?:an?|the|his|her|acute|recent|large|small|inferior|anterior|lateral))*[ -]?$");

  private static final Pattern YEAR =
      Pattern.compile(
          NEAR
              + "(?:in |back in )?(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\.? (?:of )?"
              + "|(\\d{1,2})/)?((?:19|20)\\d\\d)\\b");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private InfarctionAge() {}

  /** The mention as acute or as past, where the words beside it tell how long ago it was. */
  static Concept judged(Concept concept, String code, NoteKeys keys) {
    Assertion said = concept.assertion();
    if (!INFARCTION.matcher(code).matches()
        || said.negated()
        || said.possible()
        || said.experiencer() != Assertion.Experiencer.PATIENT
        || said.temporality() != Assertion.Temporality.CURRENT
            && said.temporality() != Assertion.Temporality.HISTORICAL) {
      return concept;
    }
    Span sentence = keys.note().sentences().get(concept.sentence()).span();
    String text = keys.text();
    String before = plain(text.substring(sentence.begin(), concept.span().begin()));
    String behind =
        plain(text.substring(concept.span().end(), Math.max(concept.span().end(), sentence.end())));
    Optional<Boolean> recent =
        isRecent(before, behind, keys.note().note().encounter().dateOfService());
    return recent
        .map(now ->
            concept.with(
                now
                    ? said.now()
                    : new Assertion(
                        false,
                        false,
                        Assertion.Temporality.HISTORICAL,
                        said.experiencer(),
                        said.cue())))
        .orElse(concept);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[.\"']$", "");
  }

  /** Whether it was at most four weeks ago; empty when nothing tells. */
  static Optional<Boolean> isRecent(String before, String behind, LocalDate today) {
    Matcher ago = AGO.matcher(behind);
    if (ago.find()) {
      return Optional.of(days(ago) <= FOUR_WEEKS);
    }
    Matcher after = AFTER.matcher(before);
    if (after.find()) {
      return Optional.of(days(after) <= FOUR_WEEKS);
    }
    Matcher day = DAY.matcher(behind);
    if (day.find()) {
      return Optional.of(Integer.parseInt(day.group(1)) <= FOUR_WEEKS);
    }
    Matcher named = NAMED_DAY.matcher(behind);
    if (named.find()) {
      return Optional.of(NAMED.getOrDefault(named.group(1), 0) <= FOUR_WEEKS);
    }
    Matcher year = YEAR.matcher(behind);
    return year.find() ? isRecent(year, today) : Optional.empty();
  }

  private static int days(Matcher told) {
    String count = told.group(1);
    int many =
        count.contains("couple") ? 2 : Integer.parseInt(COUNTS.getOrDefault(count, digits(count)));
    return many * DAYS.getOrDefault(told.group(2), 1);
  }

  /** A number in digits; "a" and "an" are one. */
  private static String digits(String count) {
    return Character.isDigit(count.charAt(0)) ? count : "1";
  }

  /** By the month or year told: empty when it may have been before or within the four weeks. */
  private static Optional<Boolean> isRecent(Matcher told, LocalDate today) {
    int year = Integer.parseInt(told.group(3));
    int month =
        told.group(1) != null
            ? MONTHS.indexOf(told.group(1)) / 3 + 1
            : told.group(2) != null ? Integer.parseInt(told.group(2)) : 0;
    if (month > 12) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(year, Math.max(1, month), 1);
    LocalDate last =
        month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    LocalDate limit = today.minusDays(FOUR_WEEKS);
    if (last.isBefore(limit)) {
      return Optional.of(false);
    }
    return first.isBefore(limit) ? Optional.empty() : Optional.of(true);
  }
}
