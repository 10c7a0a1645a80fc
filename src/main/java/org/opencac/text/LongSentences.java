package org.opencac.text;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;

/**
 * Cuts what no stop ends, such as a dictation without punctuation or hundreds of problems in one
 * line, so that the cost of reading grows with the length of a note and not with its square.
 */
final class LongSentences {
  /** The longest sentence, in characters; those of clinical notes hardly reach 600. */
  private static final int LONGEST = 1500;

  /** How far before the limit a better place to cut is looked for. */
  private static final int LOOK_BACK = 500;

  private LongSentences() {}

  /** The sentences, none longer than the limit: cut behind a semicolon, a comma, or a blank. */
  static List<Span> cut(String text, List<Span> sentences) {
    if (sentences.stream().allMatch(sentence -> sentence.length() <= LONGEST)) {
      return sentences;
    }
    List<Span> parts = new ArrayList<>();
    for (Span sentence : sentences) {
      int from = sentence.begin();
      while (sentence.end() - from > LONGEST) {
        int to = place(text, from + LONGEST - LOOK_BACK, from + LONGEST);
        add(text, from, to, parts);
        from = to;
      }
      add(text, from, sentence.end(), parts);
    }
    return parts;
  }

  private static int place(String text, int from, int limit) {
    for (char mark : new char[] {';', ',', ' ', '\n'}) {
      int at = text.lastIndexOf(mark, limit - 1);
      while (at >= from && mark == ',' && !Character.isWhitespace(text.charAt(at + 1))) {
        at = text.lastIndexOf(mark, at - 1); // "1,500" is one word.
      }
      if (at >= from) {
        return at + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static void add(String text, int begin, int end, List<Span> parts) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      parts.add(new Span(from, to));
    }
  }
}
