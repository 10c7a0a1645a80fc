package org.opencac.service;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the minutes between two times of day: "from 10:05 to 12:12", "1305-1350". Stateless. */
final class Clock {
  private static final int DAY = 24 * 60;
  private static final int HALF = 12 * 60;
  private static final Pattern RANGE =
      Pattern.compile(
          "\\b([01]?\\d|2[0-3]):?([0-5]\\d)\\s*(?:h|am?|pm?|a\\.m\\.|p\\.m\\.)?,?\\s*"
              + "(?:to|until|till|through|thru|out|end|stop|stopped|ended|finish|finished|done|off|down|completed?|discontinued|dc'?d|-|\\u2013|\\u2014)\\s*(?:at\\s*|time\\s*)?"
              + "([01]?\\d|2[0-3]):?([0-5]\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final int COLON = 5;

  private Clock() {}

  /** The minutes of the first range; empty when there is none. */
  static OptionalInt minutes(String text) {
    Matcher matcher = RANGE.matcher(text);
    while (matcher.find()) {
      boolean times = matcher.group().indexOf(':') >= 0 || plain(matcher);
      int begin = minute(matcher, 1);
      int end = minute(matcher, 3);
      int minutes = end - begin;
      minutes = minutes < 0 && begin < HALF + 60 && end < HALF ? minutes + HALF : minutes;
      minutes = minutes < 0 ? minutes + DAY : minutes;
      if (times && minutes > 0 && minutes <= HALF) {
        return OptionalInt.of(minutes);
      }
    }
    return OptionalInt.empty();
  }

  /** Four digits on both sides, as a military time is written. */
  private static boolean plain(Matcher matcher) {
    return matcher.group(1).length() + matcher.group(2).length() == COLON - 1
        && matcher.group(3).length() + matcher.group(4).length() == COLON - 1;
  }

  private static int minute(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
  }
}
