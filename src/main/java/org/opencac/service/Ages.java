package org.opencac.service;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the age that a note states: "4 y/o", "age 52", "18-month shots", "newborn". Stateless. */
final class Ages {
  private static final Pattern YEARS =
      Pattern.compile(
          "\\b(\\d{1,3})[ -]?(?:y\\.?/?o\\b|yo\\b|y\\b|years?[ -]old|yrs?[ -]old|yr\\b(?=:| m| f| old)|year[ -]old"
              + "|year[ -](?:shot|vaccin|well|check))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:age|aged)[ :]+(\\d{1,3})\\b(?! ?mo| ?wk| ?week)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_YEARS =
      Pattern.compile(
          "\\b(?:\\d{1,2}[ -]?(?:mo|mos|month|months|wk|week|weeks|day)[ -](?:old|shot|vaccin|well|check|visit|wcc|infant|baby|of age)"
              + "|\\d{1,2}[ -]?(?:mo|mos|month|months)(?=[:,]| male| female| boy| girl| m\\b| f\\b| here)"
              + "|newborn|infant|toddler|1 yr (?:vaccin|shot|well|check))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHOOL =
      Pattern.compile("\\b(?:kindergarten|kindergartner|preschool)", Pattern.CASE_INSENSITIVE);
  private static final int BEFORE_SCHOOL = 4;
  private static final int OLDEST = 115;

  private Ages() {}

  /** The first age in years; empty when the note states none. */
  static OptionalInt stated(String text) {
    for (Pattern pattern : new Pattern[] {YEARS, NAMED}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        int age = Integer.parseInt(matcher.group(1));
        return age <= OLDEST ? OptionalInt.of(age) : OptionalInt.empty();
      }
    }
    if (FIRST_YEARS.matcher(text).find()) {
      return OptionalInt.of(0);
    }
    return SCHOOL.matcher(text).find() ? OptionalInt.of(BEFORE_SCHOOL) : OptionalInt.empty();
  }
}
