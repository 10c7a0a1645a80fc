package org.opencac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/**
 * Lists written in one line: "1) rib fractures 2) clavicle fracture 3) splenic laceration", or with
 * a stop where a new statement may begin. Each number that continues the count begins a sentence of
 * its own, so that the side of one item is not read as that of another.
 */
final class InlineList {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![\\w.,/-])\\(?(\\d{1,2})\\)|(?:^|(?<=[ \\t]{2}|[.:;][ \\t]))(\\d{1,2})\\.)"
              + "[ \\t]+(?=\\p{L})");

  /** The number of an item that the splitter took for a sentence. */
  private static final Pattern ITEM = Pattern.compile("\\(?\\d{1,2}[.)]");

  /** The number of an item, as it is spoken: "Number two, orthostatic hypotension." */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:(?:problem|diagnosis|issue|item) )?number"
              + " (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})[,.:;]?\\s+",
          Pattern.CASE_INSENSITIVE);

  private InlineList() {}

  /** A sentence without the spoken number that opens it. */
  static Span behindNumber(String text, Span sentence) {
    Matcher spoken = SPOKEN.matcher(text).region(sentence.begin(), sentence.end());
    return spoken.lookingAt() && spoken.end() < sentence.end()
        ? new Span(spoken.end(), sentence.end())
        : sentence;
  }

  /** The sentences of a block, cut at the numbers of a list that runs through them. */
  static List<Span> split(String text, List<Span> sentences) {
    int next = 1;
    List<Integer> cuts = new ArrayList<>();
    if (sentences.isEmpty()
        || !counts(text, sentences.getFirst().begin(), sentences.getLast().end())) {
      return sentences;
    }
    Matcher number =
        NUMBER.matcher(text).region(sentences.getFirst().begin(), sentences.getLast().end());
    number.useTransparentBounds(true);
    while (number.find()) {
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      if (Integer.parseInt(digits) == next) {
        cuts.add(number.start());
        next++;
      }
    }
    if (cuts.size() < 2) {
      return sentences;
    }
    List<Span> parts = new ArrayList<>();
    for (Span sentence : sentences) {
      int from = sentence.begin();
      for (int cut : cuts) {
        if (cut > from && cut < sentence.end()) {
          add(text, from, cut, parts);
          from = cut;
        }
      }
      add(text, from, sentence.end(), parts);
    }
    return parts;
  }

  /** Whether a first item can be in it; most blocks hold none and need no closer look. */
  private static boolean counts(String text, int from, int to) {
    for (int at = text.indexOf('1', from, to - 1);
        at >= 0;
        at = text.indexOf('1', at + 1, to - 1)) {
      char behind = text.charAt(at + 1);
      if (behind == ')' || behind == '.') {
        return true;
      }
    }
    return false;
  }

  private static void add(String text, int from, int to, List<Span> parts) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from && !ITEM.matcher(text).region(from, end).matches()) {
      parts.add(new Span(from, end));
    }
  }
}
