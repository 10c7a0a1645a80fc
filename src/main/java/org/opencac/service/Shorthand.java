package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Short words of hurried notes, read as the word they stand for, from {@code
 * models/rules/services/shorthand.tsv}. Read once and never changed.
 */
final class Shorthand {
  private enum When {
    ANY,
    UPPER,
    SIDE,
    NUMBER
  }

  private record Entry(String word, When when) {}

  /**
   * Several words that stand for others.
   *
   * @param words as they are written, in lower case
   * @param meant what they are read as
   */
  record Phrase(List<String> words, List<String> meant) {}

  private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "miss", "patient");
  private static final Pattern ORDINAL =
      Pattern.compile("[1-5](st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
  private static final int COMMON = 4;
  private static final String ENDS = ",;)\n";
  private static final Map<String, Entry> ENTRIES = new HashMap<>();
  private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

  static {
    load();
  }

  private Shorthand() {}

  private static void load() {
    for (RuleTable.Row row :
        RuleTable.read("services/shorthand.tsv", "short", "word", "when").rows()) {
      String written = row.get("short");
      if (written.indexOf(' ') > 0) {
        List<String> words = List.of(written.split(" ", -1));
        PHRASES
            .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
            .add(new Phrase(words, List.of(row.get("word").split(" ", -1))));
      } else {
        ENTRIES.put(
            written,
            new Entry(row.get("word"), When.valueOf(row.get("when").toUpperCase(Locale.ROOT))));
      }
    }
  }

  /** The phrase that begins at a word, the longest if several do. */
  static Optional<Phrase> phrase(List<String> words, int at) {
    Optional<Phrase> longest = Optional.empty();
    for (Phrase phrase : PHRASES.getOrDefault(words.get(at), List.of())) {
      int end = at + phrase.words().size();
      if (end <= words.size()
          && words.subList(at, end).equals(phrase.words())
          && longest.filter(other -> other.words().size() >= phrase.words().size()).isEmpty()) {
        longest = Optional.of(phrase);
      }
    }
    return longest;
  }

  /**
   * The word or words that a stretch of a text stands for, in lower case.
   *
   * @param text the note
   * @param span the word
   * @param before the word before it in lower case; empty at the beginning
   */
  static String read(String text, Span span, String before) {
    String written = text.substring(span.begin(), span.end());
    String lower = written.toLowerCase(Locale.ROOT);
    Entry entry = ENTRIES.get(lower);
    if (entry == null) {
      return lower;
    }
    boolean upper = !written.equals(lower);
    return switch (entry.when()) {
      case ANY -> entry.word();
      case UPPER ->
          upper && written.equals(written.toUpperCase(Locale.ROOT)) ? entry.word() : lower;
      case SIDE -> upper && side(text, span, before) ? entry.word() : lower;
      case NUMBER -> numbered(before) ? entry.word() : lower;
    };
  }

  private static boolean numbered(String before) {
    return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
  }

  /**
   * Neither an initial ("Mrs. L.") nor a unit ("2 L"); a word follows on the same line, or a comma,
   * a bracket or the end of the line.
   */
  private static boolean side(String text, Span span, String before) {
    boolean number = numbered(before) && (span.begin() < 2 || text.charAt(span.begin() - 2) != ',');
    boolean follows =
        text.startsWith(" ", span.end())
            && span.end() + 1 < text.length()
            && (Character.isLetter(text.charAt(span.end() + 1))
                || ORDINAL.matcher(text).region(span.end() + 1, text.length()).lookingAt());
    boolean ends = span.end() == text.length() || ENDS.indexOf(text.charAt(span.end())) >= 0;
    boolean behind = !before.isEmpty() && (ends || dashed(text, span) || closes(text, span));
    return !number && !TITLES.contains(before) && (follows || behind);
  }

  /** "Ganglion R - punctured", "bursa L (tender)". */
  private static boolean dashed(String text, Span span) {
    return text.startsWith(" - ", span.end())
        || text.startsWith(" \u2013 ", span.end())
        || text.startsWith(" (", span.end())
        || text.startsWith(":", span.end());
  }

  /** "Tennis elbow, R." and "elbow L. Flexed" close with a side, "Mr. John L." with an initial. */
  private static boolean closes(String text, Span span) {
    if (!text.startsWith(".", span.end()) || span.begin() < 2) {
      return false;
    }
    int end = span.begin() - 1;
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    boolean common = end - begin >= COMMON && Character.isLowerCase(text.charAt(begin));
    return text.charAt(end - 1) == ',' || common;
  }
}
