package org.opencac.text.opennlp;

import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SDContextGenerator;

/**
 * What a maximum-entropy model is told about a full stop, semicolon, question or exclamation mark:
 * the words on both sides, their shapes, and what follows at once. Looks no further than {@value
 * #FARTHEST} characters, so that its cost does not grow with the text.
 */
final class StopContext implements SDContextGenerator {
  private static final int FARTHEST = 24;

  /** Words that are mostly written with a stop; the model learns when one ends a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "approx", "pt", "pts",
          "y.o", "b.i.d", "t.i.d", "q.i.d", "q.d", "q.h.s", "q.a.m", "p.r.n", "p.o", "a.m", "p.m",
          "hx", "sx", "dx", "rx", "rt", "lt", "temp", "wt", "ht", "abd", "neg", "pos", "cm", "mm",
          "mg", "ml", "tab", "tabs", "max", "min", "no", "fig", "incl", "m.d", "p.a", "jan", "feb",
          "oct", "nov", "dec", "mon");

  @Override
  public String[] getContext(CharSequence text, int stop) {
    int first = stop;
    while (first > 0 && stop - first < FARTHEST && isWord(text.charAt(first - 1))) {
      first--;
    }
    String before = text.subSequence(first, stop).toString();
    int after = stop + 1;
    while (after < text.length() && after - stop < FARTHEST && !isWord(text.charAt(after))) {
      after++;
    }
    int last = after;
    while (last < text.length() && last - after < FARTHEST && isLetter(text.charAt(last))) {
      last++;
    }
    String next = text.subSequence(after, last).toString();
    String word = before.toLowerCase(Locale.ROOT);
    String at = "at=" + text.charAt(stop);
    String glue = at + shape(text, stop + 1);
    String opening = shape(text, after);
    String kind = kind(before, word);
    boolean heads = first == 0 || first == 2 && text.charAt(1) == ' ';
    String behind = lastMark(text, first);
    return new String[] {
      glue,
      "w=" + word,
      "k=" + kind,
      "k=" + kind + opening,
      "kg=" + kind + glue,
      "w=" + word + opening,
      "n=" + next,
      "o=" + opening + at,
      "h=" + (heads || behind.equals(":") ? kind : ""),
      "b=" + behind + kind + opening,
    };
  }

  /** What the word before the stop looks like. */
  private static String kind(String before, String word) {
    if (before.isEmpty()) {
      return "none";
    }
    if (ABBREVIATIONS.contains(word)) {
      return "abbreviation";
    }
    boolean letters = true;
    boolean digits = true;
    boolean stops = false;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      letters &= Character.isLetter(c);
      digits &= Character.isDigit(c);
      stops |= c == '.';
    }
    if (digits) {
      return before.length() <= 2 ? "number" : "digits";
    }
    if (letters) {
      boolean capital = Character.isUpperCase(before.charAt(0));
      return before.length() == 1
          ? capital ? "initial" : "letter"
          : before.length() <= 4 ? "short" : "word";
    }
    return stops ? "dotted" : "mixed";
  }

  /** The mark that stands before the word, past one space. */
  private static String lastMark(CharSequence text, int first) {
    int i = first - 1;
    if (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    if (i < 0) {
      return "^";
    }
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) ? "" : String.valueOf(c);
  }

  private static String shape(CharSequence text, int at) {
    if (at >= text.length()) {
      return "$";
    }
    char c = text.charAt(at);
    if (Character.isDigit(c)) {
      return "9";
    }
    if (Character.isUpperCase(c)) {
      return "A";
    }
    if (Character.isLetter(c)) {
      return "a";
    }
    return Character.isWhitespace(c) ? "_" : String.valueOf(c);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-' || c == '\'';
  }
}
