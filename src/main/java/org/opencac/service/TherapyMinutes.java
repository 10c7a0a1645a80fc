package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/**
 * The minutes of one treatment among several of a therapist's session: those behind it in its part
 * of the line, or right before it where the writer puts them first. Stateless.
 */
final class TherapyMinutes {
  private static final int EACH = 15;
  private static final int LEADING = 14;
  private static final int SHORT_WORD = 3;
  private static final Pattern MINUTES =
      Pattern.compile(
          "\\b(\\d{1,3})\\s*(?:-\\s*)?(?:(min)[a-z]*\\b|['\u2019\u2032](?!\\d)|(units?|u)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> SPOKEN =
      List.of(
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty");
  private static final int SPOKEN_FROM = 8;
  private static final int TEENS = 20;
  private static final List<String> ONES =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** Minutes in words: "thirty minutes", "twenty-five minutes". */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\b("
              + String.join("|", SPOKEN)
              + ")(?:[- ]("
              + String.join("|", ONES)
              + "))?\\s+min[a-z]*\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOTAL =
      Pattern.compile("\\b(?:tot|total|timed)\\b[^.;\\d]{0,25}$", Pattern.CASE_INSENSITIVE);

  private record Told(int begin, int end, int minutes) {}

  private TherapyMinutes() {}

  /** The minutes of the treatment that words of a sentence name; 0 when there are none. */
  static int of(ServiceSentence sentence, Span mention, ServiceNote note) {
    int begin = sentence.words().span().begin();
    int end = sentence.words().span().end();
    String text = note.text();
    int from = Math.max(begin, divider(text, mention.begin(), begin));
    int to = Math.min(end(text, end), next(text, mention.end(), end(text, end)));
    List<Told> told = told(text, from, to);
    int minutes = nearest(told, text, from, mention);
    int following = sentence.index() + 1;
    if (minutes == 0 && told.isEmpty() && following < note.sentences().size()) {
      Span span = note.sentences().get(following).words().span();
      List<Told> behind = told(text, span.begin(), end(text, span.end()));
      minutes = behind.isEmpty() ? 0 : behind.getFirst().minutes();
    }
    return minutes;
  }

  /** The mark of minutes may stand right behind the last word. */
  private static int end(String text, int end) {
    return Math.min(text.length(), end + 1);
  }

  private static int nearest(List<Told> told, String text, int from, Span mention) {
    Optional<Told> before = Optional.empty();
    Optional<Told> after = Optional.empty();
    for (Told one : told) {
      if (one.end() <= mention.begin()) {
        before = Optional.of(one);
      } else if (one.begin() >= mention.begin() && after.isEmpty()) {
        after = Optional.of(one);
      }
    }
    boolean late = after.isPresent();
    boolean leads =
        before
            .filter(one ->
                !late
                    || bare(text.substring(from, told.getFirst().begin()))
                        && mention.begin() - one.end() <= LEADING)
            .isPresent();
    return (leads ? before : after).map(Told::minutes).orElse(0);
  }

  /** Whether nothing but a label stands before the first minutes of a line. */
  private static boolean bare(String head) {
    String rest = head.substring(head.lastIndexOf(':') + 1);
    return rest.chars().filter(Character::isLetter).count() <= SHORT_WORD;
  }

  private static List<Told> told(String text, int from, int to) {
    List<Told> told = new ArrayList<>();
    Matcher matcher = MINUTES.matcher(text).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      boolean total = TOTAL.matcher(text.substring(from, matcher.start())).find();
      int number = Integer.parseInt(matcher.group(1));
      if (!total) {
        told.add(
            new Told(
                matcher.start(), matcher.end(), matcher.group(3) == null ? number : number * EACH));
      }
    }
    Matcher spoken = IN_WORDS.matcher(text).region(from, to).useTransparentBounds(true);
    while (spoken.find()) {
      if (!TOTAL.matcher(text.substring(from, spoken.start())).find()) {
        told.add(new Told(spoken.start(), spoken.end(), spoken(spoken)));
      }
    }
    told.sort(Comparator.comparingInt(Told::begin));
    return told;
  }

  private static int spoken(Matcher words) {
    int place = SPOKEN.indexOf(words.group(1).toLowerCase(Locale.ROOT)) + SPOKEN_FROM;
    int value = place <= TEENS ? place : (place - TEENS + 2) * 10;
    String one = words.group(2);
    return one == null ? value : value + ONES.indexOf(one.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int divider(String text, int at, int begin) {
    int found = begin;
    for (int i = begin; i < at; i++) {
      found = ";\n".indexOf(text.charAt(i)) >= 0 ? i + 1 : found;
    }
    return found;
  }

  private static int next(String text, int at, int end) {
    for (int i = at; i < end; i++) {
      if (";\n".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return end;
  }
}
