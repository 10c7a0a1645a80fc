package org.opencac.payer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeKey;

/** Codes and dates as the tables write them. */
final class ServiceCode {
  /** No last day. */
  static final int NEVER = Integer.MAX_VALUE;

  /** No first day is known. */
  static final int ALWAYS = Integer.MIN_VALUE;

  private static final Pattern SERVICE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");
  private static final Pattern DIAGNOSIS =
      Pattern.compile("[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\\.?[0-9A-Z]{1,4})?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})");

  private ServiceCode() {}

  /** Whether it is formed like a CPT or HCPCS code. */
  static boolean service(String code) {
    return SERVICE.matcher(code).matches();
  }

  /** Whether it is formed like an ICD-10-CM code, with or without dot. */
  static boolean diagnosis(String code) {
    return DIAGNOSIS.matcher(code).matches();
  }

  /** Two service codes as one key. */
  static long pair(String first, String second) {
    return five(first) * 69_343_957L + five(second);
  }

  private static long five(String code) {
    long key = 0;
    for (int i = 0; i < 5; i++) {
      int digit = i < code.length() ? Character.digit(code.charAt(i), 36) + 1 : 0;
      key = key * 37 + digit;
    }
    return key;
  }

  /** The key of a single code. */
  static long key(String code) {
    return CodeKey.of(code);
  }

  /**
   * Days since 1970 of {@code 20240401} or {@code 2024-04-01}.
   *
   * @throws DateTimeException when it is no date
   */
  static int day(String text) {
    var matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException("no date");
    }
    return (int)
        LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)))
            .toEpochDay();
  }
}
