package org.opencac.suggest;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Encounter;
import org.opencac.note.Sex;

/**
 * Age and sex as the first words of a note tell them ("A 74-year-old man was admitted"), where the
 * encounter does not state them. Pronouns tell nothing: a note speaks of relatives too.
 */
final class StatedPatient {
  /** How much of a note is its opening. */
  private static final int OPENING = 600;

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "\\b(\\d{1,3})[- ]?(year|yr|y|month|week|day)s?(?:[- ]?(?:old|of age)|/?o)\\b"
              + "(?:,? (?!whose|with|and|mother|father)[\\w-]+){0,3}?,?"
              + " (man|male|boy|gentleman|woman|female|girl|lady)\\b",
          Pattern.CASE_INSENSITIVE);

  private StatedPatient() {}

  /** The encounter with the age and sex that it left open. */
  static Encounter of(Encounter encounter, String text) {
    if (encounter.sex() != Sex.UNKNOWN && encounter.ageYears().isPresent()) {
      return encounter;
    }
    Matcher told = INTRODUCED.matcher(text.substring(0, Math.min(text.length(), OPENING)));
    if (!told.find()) {
      return encounter;
    }
    Sex sex =
        switch (told.group(3).toLowerCase(Locale.ROOT)) {
          case "man", "male", "boy", "gentleman" -> Sex.MALE;
          default -> Sex.FEMALE;
        };
    int years =
        told.group(2).toLowerCase(Locale.ROOT).startsWith("y")
            ? Integer.parseInt(told.group(1))
            : 0;
    return new Encounter(
        encounter.setting(),
        encounter.sex() == Sex.UNKNOWN ? sex : encounter.sex(),
        encounter.ageYears().isPresent() || years > Encounter.OLDEST
            ? encounter.ageYears()
            : OptionalInt.of(years),
        encounter.dateOfService());
  }
}
