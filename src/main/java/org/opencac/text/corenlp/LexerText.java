package org.opencac.text.corenlp;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a text CoreNLP's lexer must see: chunks between blanks that are more than ASCII letters
 * with one comma, semicolon or colon behind, each with the plain chunk that follows and a blank,
 * because the lexer looks as far ahead to tell whether a full stop ends an abbreviation. Most words
 * of a note are plain, and the lexer is what its reading costs most. Protected text; confined to
 * one thread.
 */
final class LexerText {
  /**
   * A stretch of the text that the lexer sees.
   *
   * @param seen where it begins in what the lexer sees
   * @param begin where it begins in the text
   * @param end behind the last chunk whose words are taken from the lexer
   */
  record Stretch(int seen, int begin, int end) {}

  private final StringBuilder seen = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();

  private LexerText() {}

  static LexerText of(String text) {
    LexerText read = new LexerText();
    int at = behindBlanks(text, 0);
    int begin = -1;
    int end = -1;
    while (at < text.length()) {
      int next = chunkEnd(text, at);
      boolean plain = isPlain(text, at, next);
      if (!plain) {
        begin = begin < 0 ? at : begin;
        end = next;
      }
      int following = behindBlanks(text, next);
      boolean closes = plain && (following == text.length() || isPlainNext(text, following));
      if (begin >= 0 && closes) {
        read.add(text, begin, end, next);
        begin = -1;
      }
      at = following;
    }
    if (begin >= 0) {
      read.add(text, begin, end, text.length());
    }
    return read;
  }

  private static boolean isPlainNext(String text, int begin) {
    return isPlain(text, begin, chunkEnd(text, begin));
  }

  private void add(String text, int begin, int end, int to) {
    stretches.add(new Stretch(seen.length(), begin, end));
    seen.append(text, begin, Math.min(to + 1, text.length()));
  }

  /** What the lexer sees. */
  String seen() {
    return seen.toString();
  }

  /** The stretches in order. */
  List<Stretch> stretches() {
    return stretches;
  }

  /** Behind the blanks from a place on. */
  static int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the chunk that begins here. */
  static int chunkEnd(String text, int begin) {
    int at = begin;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the ASCII letters from a place on. */
  static int lettersEnd(String text, int begin, int end) {
    int at = begin;
    while (at < end && isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(String text, int begin, int end) {
    int letters = lettersEnd(text, begin, end);
    return letters > begin
        && (letters == end || letters + 1 == end && isMark(text.charAt(letters)));
  }

  private static boolean isMark(char c) {
    return c == ',' || c == ';' || c == ':';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
