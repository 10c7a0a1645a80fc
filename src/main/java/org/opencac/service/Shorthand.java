package org.opencac.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    SIDE
  }

  private record Entry(String word, When when) {}

  private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "miss", "patient");
  private static final Map<String, Entry> ENTRIES = load();

  private Shorthand() {}

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.read("services/shorthand.tsv", "short", "word", "when").rows()) {
      entries.put(
          row.get("short"),
          new Entry(row.get("word"), When.valueOf(row.get("when").toUpperCase(Locale.ROOT))));
    }
    return Map.copyOf(entries);
  }

  /**
   * The word that a stretch of a text stands for, in lower case.
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
    };
  }

  /** Neither an initial ("Mrs. L.") nor a unit ("2 L"), and a word follows on the same line. */
  private static boolean side(String text, Span span, String before) {
    boolean number = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    return !number
        && !TITLES.contains(before)
        && text.startsWith(" ", span.end())
        && span.end() + 1 < text.length()
        && Character.isLetter(text.charAt(span.end() + 1));
  }
}
