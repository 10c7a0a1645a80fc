package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.fault.BadInputException;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;

/**
 * What a note tells of another time than that of the encounter: "acute heart failure last year" is
 * not the heart failure of today, so that its kind says nothing of that one (Guidelines I.B.2,
 * I.B.8). The words are in {@code other-times.tsv}. Confined to one note.
 */
final class OtherTimes {
  static final String FILE = "other-times.tsv";

  private static final Set<String> KINDS = Set.of("over", "episode", "before");
  private static final Pattern OVER = words("over");
  private static final Pattern EPISODE = words("episode");
  private static final Pattern BEFORE = words("before");

  /** "In March 2019"; the date of a stay is told otherwise. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)\\bin (?:(?:early|late|the [a-z]+ of|[a-z]{3,9}\\.?) )?((?:19|20)\\d\\d)\\b(?![./-]?\\d)");

  /** What ends a clause. */
  private static final Pattern BETWEEN =
      Pattern.compile("[;:,\\n]|\\.\\s|(?i:\\b(?:but|and|now|today|currently)\\b)");

  /** The time that opens a sentence is no longer, in characters: "two years ago, she had". */
  private static final int OPENING = 25;

  /** How far a clause is looked at, in characters. */
  private static final int REACH = 120;

  /** How far before a name what is right before it may begin. */
  private static final int NEAR = 20;

  private final String text;
  private final int year;

  OtherTimes(ParsedNote note) {
    this.text = note.note().text().reveal();
    this.year = note.note().encounter().dateOfService().getYear();
  }

  private static Pattern words(String kind) {
    List<String> words = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "kind", "note").rows()) {
      if (!KINDS.contains(row.get("kind"))) {
        throw new BadInputException(
            "RULE_CELL",
            "models/rules/" + FILE + ":" + row.line(),
            "names no kind of time",
            "use one of " + KINDS);
      }
      if (row.get("kind").equals(kind)) {
        words.add(Pattern.quote(row.get("words")));
      }
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return Pattern.compile("(?i)\\b(?:" + String.join("|", words) + ")\\b");
  }

  /** Whether words tell a kind of a disease of another time than the disease itself. */
  boolean tellsOther(Span words, String kind, String disease) {
    String clause = clause(words);
    if (OVER.matcher(clause).find() || isBefore(words)) {
      return true;
    }
    boolean episode = isAcute(kind) && !isAcute(disease);
    return episode && (EPISODE.matcher(clause).find() || isEarlier(clause));
  }

  private boolean isBefore(Span words) {
    Matcher before = BEFORE.matcher(text).region(Math.max(0, words.begin() - NEAR), words.begin());
    while (before.find()) {
      if (text.substring(before.end(), words.begin()).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean isEarlier(String clause) {
    Matcher told = YEAR.matcher(clause);
    while (told.find()) {
      if (Integer.parseInt(told.group(1)) < year) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAcute(String title) {
    return title.toLowerCase(Locale.ROOT).contains("acute");
  }

  private String clause(Span words) {
    int begin = Math.max(0, words.begin() - REACH);
    int end = Math.min(text.length(), words.end() + REACH);
    Matcher between = BETWEEN.matcher(text).region(begin, end);
    while (between.find()) {
      if (between.end() <= words.begin()) {
        boolean opening = text.charAt(between.start()) == ',' && between.start() - begin <= OPENING;
        begin = opening ? begin : between.end();
      } else if (between.start() >= words.end()) {
        end = between.start();
        break;
      }
    }
    return text.substring(begin, end);
  }
}
