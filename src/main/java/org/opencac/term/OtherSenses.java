package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.rule.RuleTable;

/**
 * What letters of {@code other-senses.tsv} stand for besides a disease: a clinician, a road, a
 * unit, a test, a device or a place of the body, known by what stands right beside them on their
 * line. Immutable and safe to share.
 */
final class OtherSenses {
  /** How far the signs of a sense may reach. */
  private static final int WINDOW = 48;

  private static final String ANY = "*";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, List<Signs>> byLetters;

  /**
   * How a sense is told.
   *
   * @param before what stands right before the letters; empty pattern when nothing need
   * @param behind what stands right behind them; empty pattern when nothing need
   * @param told whether there are signs at all
   */
  private record Signs(Pattern before, Pattern behind, boolean told) {
    boolean hold(String left, String right) {
      return told && before.matcher(left).find() && behind.matcher(right).lookingAt();
    }
  }

  private OtherSenses(Map<String, List<Signs>> byLetters) {
    this.byLetters = Map.copyOf(byLetters);
  }

  /** Reads the program's own table. */
  static OtherSenses load() {
    Map<String, List<Signs>> byLetters = new HashMap<>();
    RuleTable table = RuleTable.read("other-senses.tsv", "letters", "before", "behind", "sense");
    for (RuleTable.Row row : table.rows()) {
      String before = row.get("before");
      String behind = row.get("behind");
      Signs signs =
          new Signs(
              before.isEmpty()
                  ? Pattern.compile("")
                  : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any(before) + ")\\s*$"),
              behind.isEmpty()
                  ? Pattern.compile("")
                  : Pattern.compile("\\s*(?:" + any(behind) + ")(?![\\p{L}\\p{N}])"),
              !before.isEmpty() || !behind.isEmpty());
      for (String letters : row.get("letters").split(" ")) {
        byLetters.computeIfAbsent(letters, l -> new ArrayList<>(2)).add(signs);
      }
    }
    return new OtherSenses(byLetters);
  }

  /** Whether the letters alone, as the name of a problem, prove no disease. */
  boolean areMany(String letters) {
    return byLetters.getOrDefault(letters, List.of()).stream().anyMatch(signs -> !signs.told());
  }

  /** Whether the letters between two places of a text stand for something else there. */
  boolean told(String text, int begin, int end) {
    List<Signs> own = byLetters.getOrDefault(text.substring(begin, end), List.of());
    List<Signs> all = byLetters.getOrDefault(ANY, List.of());
    if (own.isEmpty() && all.isEmpty()) {
      return false;
    }
    int from = begin;
    while (from > 0 && begin - from < WINDOW && text.charAt(from - 1) != '\n') {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < WINDOW && text.charAt(to) != '\n') {
      to++;
    }
    String left = text.substring(from, begin);
    String right = text.substring(end, to);
    return own.stream().anyMatch(signs -> signs.hold(left, right))
        || all.stream().anyMatch(signs -> signs.hold(left, right));
  }

  private static String any(String cell) {
    List<String> choices = new ArrayList<>();
    for (String choice : cell.split("\\|")) {
      StringBuilder pattern = new StringBuilder();
      boolean word = false;
      for (String item : choice.strip().split("\\s+")) {
        boolean here = isWord(item);
        pattern.append(pattern.isEmpty() ? "" : word && here ? "\\s+" : "\\s*").append(item(item));
        word = here;
      }
      choices.add(pattern.toString());
    }
    return String.join("|", choices);
  }

  private static boolean isWord(String item) {
    Matcher matcher = WORD.matcher(item);
    return matcher.find() && !item.equals("{n}") && !item.equals("{end}");
  }

  private static String item(String item) {
    return switch (item) {
      case "{n}" -> "\\d+(?:\\.\\d+)?";
      case "{value}" -> "\\d+\\.\\d+(?!\\s*(?:cm|mm|x))";
      case "{name}" -> "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)*";
      case "{initial}" -> "\\p{Lu}\\.?";
      case "{end}" -> "(?:$|[.;,)])";
      default -> "(?i:" + Pattern.quote(item) + ")";
    };
  }
}
