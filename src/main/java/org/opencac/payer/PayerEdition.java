package org.opencac.payer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The edition of a published file, taken from its name (or its folder's) and the dates of service
 * it applies to. NCCI is versioned by quarter ({@code v31.2} is July 2025, {@code AOC_V2026Q2},
 * {@code Eff_04-01-2026}); MS-DRG by fiscal year (version 41 is FY2024, 41.1 begins in April); HCC
 * by payment year, which pays for diagnoses of the year before; fee schedules by quarter.
 *
 * @param name edition
 * @param from first date of service
 * @param to last date of service
 */
record PayerEdition(String name, LocalDate from, LocalDate to) {
  private static final LocalDate EARLIEST = LocalDate.of(1996, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final Pattern PTP = Pattern.compile("cci(?:pra|oph)-?v([0-9]{2})([0-3])r");
  private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})[-_ ]?q([1-4])");
  private static final Pattern AMERICAN_DATE = Pattern.compile("(0[147]|10)-01-(20[0-9]{2})");
  private static final Pattern MONTH =
      Pattern.compile("(20[0-9]{2}).?(jan|apr|jul|oct)|(jan|apr|jul|oct)[a-z]*.?(20[0-9]{2})");
  private static final Pattern FISCAL_YEAR = Pattern.compile("fy ?(20)?([0-9]{2})(?![0-9])");
  private static final Pattern VERSION =
      Pattern.compile("v_?(3[3-9]|[4-9][0-9])(?:[._]([01]))?(?![0-9])");
  private static final Pattern PAYMENT_YEAR = Pattern.compile("py ?(20[0-9]{2})");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

  /** The edition that does not know its dates: used for any date when there is no other. */
  static PayerEdition undated() {
    return new PayerEdition(PayerRelease.UNDATED, EARLIEST, LATEST);
  }

  /** The edition of a table from the file's name, or else from its path. */
  static PayerEdition of(PayerTable table, String fileName, String where) {
    PayerEdition byName = in(table, fileName.toLowerCase(Locale.ROOT));
    return byName.dated() ? byName : in(table, where.toLowerCase(Locale.ROOT));
  }

  private boolean dated() {
    return !name.equals(PayerRelease.UNDATED);
  }

  private static PayerEdition in(PayerTable table, String text) {
    return switch (table) {
      case PTP_PRACTITIONER, PTP_HOSPITAL -> {
        Matcher version = PTP.matcher(text);
        yield version.find()
            ? quarter(1994 + number(version, 1), 1 + 3 * number(version, 2))
            : quarterNamed(text);
      }
      case MUE_PRACTITIONER, MUE_HOSPITAL, MUE_SUPPLIER, ADD_ON, FEE_SCHEDULE -> quarterNamed(text);
      case POA_EXEMPT, CODE_EDITS, COMPLICATIONS, MS_DRG -> fiscal(text);
      case HCC -> payment(text);
      case PLACE_OF_SERVICE -> undated();
    };
  }

  private static PayerEdition quarterNamed(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.find()) {
      return quarter(number(quarter, 1), 3 * number(quarter, 2) - 2);
    }
    Matcher date = AMERICAN_DATE.matcher(text);
    if (date.find()) {
      return quarter(number(date, 2), number(date, 1));
    }
    Matcher month = MONTH.matcher(text);
    if (month.find()) {
      boolean yearFirst = month.group(1) != null;
      String name = String.valueOf(yearFirst ? month.group(2) : month.group(3));
      int year = number(month, yearFirst ? 1 : 4);
      return quarter(year, "janaprjuloct".indexOf(name) + 1);
    }
    return undated();
  }

  private static PayerEdition quarter(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new PayerEdition(
        String.format(Locale.ROOT, "%d-%02d", year, month),
        first,
        first.plusMonths(3).minusDays(1));
  }

  private static PayerEdition fiscal(String text) {
    Matcher year = FISCAL_YEAR.matcher(text);
    if (year.find()) {
      int number = 2000 + number(year, 2);
      return new PayerEdition(
          "FY" + number, LocalDate.of(number - 1, 10, 1), LocalDate.of(number, 9, 30));
    }
    Matcher version = VERSION.matcher(text);
    if (version.find()) {
      int number = 1983 + number(version, 1);
      boolean april = "1".equals(version.group(2));
      return new PayerEdition(
          "v" + version.group(1) + (april ? ".1" : ""),
          april ? LocalDate.of(number, 4, 1) : LocalDate.of(number - 1, 10, 1),
          LocalDate.of(number, 9, 30));
    }
    return undated();
  }

  private static PayerEdition payment(String text) {
    Matcher payment = PAYMENT_YEAR.matcher(text);
    if (payment.find()) {
      return paymentYear(number(payment, 1));
    }
    Matcher year = YEAR.matcher(text);
    return year.find() ? paymentYear(number(year, 1)) : undated();
  }

  private static PayerEdition paymentYear(int year) {
    return new PayerEdition(
        "PY" + year, LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(String.valueOf(matcher.group(group)));
  }
}
