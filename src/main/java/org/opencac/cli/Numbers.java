package org.opencac.cli;

import java.util.Locale;

/** How numbers are written. */
final class Numbers {
  private Numbers() {}

  /** Rounded to four decimals, so that results do not end in the noise of binary fractions. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** With up to four decimals and a point. */
  static String decimal(double value) {
    return Double.toString(rounded(value));
  }

  /** As a percentage with one decimal. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", value * 100);
  }

  /** A count with its word in the singular or plural. */
  static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
