package org.opencac.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.text.HeadingFinder.Heading;

/**
 * Titles as hurried hands and dictations write them: in lower case ("imp", "pmh: asthma"), without
 * a mark behind them ("PMH gallstones 2024", "Meds PEG, MVI") or as a sentence ("Impression. Number
 * one, ..."). Only titles that hardly are anything else count. Immutable.
 */
final class ShorthandTitles {
  /** A line of this length that does not end a sentence may go on in the next one. */
  private static final int WRAP_WIDTH = 45;

  private static final int LONGEST_TITLE = 40;

  /** Abbreviations that are always a title where a line begins with them. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:pmhx?|pshx?|hpi|ros|meds|fmhx|sochx|fh(?= (?:mom|dad|mother|father|parents?|bro"
              + "|brother|sis|sister|sib|aunt|uncle|gma|gpa|mgm|mgf|pgm|pgf|neg|nc|pos)\\b)"
              + "|(?:pe|vs|ex)(?= +(?:bp +)?\\d))(?= )",
          Pattern.CASE_INSENSITIVE);

  /** Words that go on in a sentence about what the title names: "Meds reviewed with her". */
  private static final Set<String> GOING_ON =
      Set.of(
          "of",
          "was",
          "were",
          "is",
          "are",
          "and",
          "as",
          "for",
          "per",
          "reviewed",
          "refilled",
          "reconciled",
          "updated",
          "unchanged",
          "significant",
          "notable",
          "includes",
          "include",
          "remarkable",
          "positive",
          "list",
          "at",
          "on",
          "in",
          "given",
          "have",
          "has",
          "with");

  private final SectionTitles titles;

  ShorthandTitles(SectionTitles titles) {
    this.titles = titles;
  }

  /** Whether a line begins something: the one above it is blank, short or ends a sentence. */
  static boolean isFresh(String text, Line previous) {
    return previous.isBlank()
        || previous.end() - previous.begin() < WRAP_WIDTH
        || ".!?:;".indexOf(text.charAt(previous.end() - 1)) >= 0;
  }

  /** Whether a letter is the next of "S: ... O: ... A: ... P: ..." written in one line. */
  static boolean isNextLetter(String title, SectionKind before) {
    return switch (title) {
      case "O" ->
          before == SectionKind.SUBJECTIVE || before == SectionKind.HISTORY_OF_PRESENT_ILLNESS;
      case "A" ->
          before == SectionKind.OBJECTIVE
              || before == SectionKind.SUBJECTIVE
              || before == SectionKind.PHYSICAL_EXAM
              || before == SectionKind.VITAL_SIGNS
              || before == SectionKind.RESULTS;
      case "P" -> before.statesDiagnoses();
      default -> false;
    };
  }

  /** A title in lower case on a line of its own. */
  Optional<Heading> whole(String text, Line line) {
    String title = text.substring(line.content(), line.end());
    return line.bullet() != Line.Bullet.NONE || title.length() > LONGEST_TITLE
        ? Optional.empty()
        : known(title)
            .map(kind -> new Heading(line.content(), line.end(), line.end(), kind, false, true));
  }

  /** Whether a title in lower case before a colon at the beginning of a line opens a section. */
  boolean opens(String title, SectionKind context, Line line) {
    return title.length() > 1
        && line.bullet() == Line.Bullet.NONE
        && titles
            .kindOf(title)
            .filter(kind ->
                !context.namesProblems() || kind.statesDiagnoses() || kind == SectionKind.PLAN)
            .isPresent();
  }

  /** A title before a wide gap, or an abbreviation of one before a blank. */
  Optional<Heading> bare(String text, Line line, SectionKind context) {
    if (line.bullet() != Line.Bullet.NONE || context.namesProblems()) {
      return Optional.empty();
    }
    int limit = Math.min(line.end() - 2, line.content() + LONGEST_TITLE);
    for (int i = line.content() + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '.' || c == ',') {
        break;
      }
      if (c == ' ' && text.charAt(i + 1) == ' ') {
        int end = i;
        String title = text.substring(line.content(), end);
        return titles
            .kindOf(title)
            .filter(kind -> Character.isUpperCase(title.charAt(0)) || isUsual(kind))
            .map(kind -> new Heading(line.content(), end, end, kind, true, true));
      }
    }
    Matcher matcher = ABBREVIATION.matcher(text).region(line.content(), line.end());
    if (!matcher.lookingAt() || GOING_ON.contains(wordAt(text, matcher.end() + 1, line.end()))) {
      return Optional.empty();
    }
    int end = matcher.end();
    return titles
        .kindOf(matcher.group())
        .map(kind -> new Heading(line.content(), end, end, kind, true, true));
  }

  /** A title that is a sentence of its own: "Impression. Number one, ...". */
  Optional<Heading> sentence(String text, int from, int stop, Line line) {
    int begin = from;
    while (begin < stop && text.charAt(begin) == ' ') {
      begin++;
    }
    boolean follows = begin == line.content() || begin > 1 && text.charAt(begin - 2) == '.';
    if (!follows
        || stop - begin < 4
        || stop - begin > LONGEST_TITLE
        || !Character.isUpperCase(text.charAt(begin))
        || stop + 2 >= line.end()
        || line.bullet() != Line.Bullet.NONE) {
      return Optional.empty();
    }
    int title = begin;
    return known(text.substring(begin, stop))
        .map(kind -> new Heading(title, stop, stop + 1, kind, true, title == line.content()));
  }

  private Optional<SectionKind> known(String title) {
    return title.length() < 2
        ? Optional.empty()
        : titles
            .kindOf(title)
            .filter(kind -> isUsual(kind) || SectionTitles.words(title).equals("plan"));
  }

  /** Whether the titles of a section are hardly ever anything else. */
  private static boolean isUsual(SectionKind kind) {
    return switch (kind) {
      case ASSESSMENT,
          ASSESSMENT_AND_PLAN,
          IMPRESSION,
          FINAL_DIAGNOSIS,
          PHYSICAL_EXAM,
          PAST_HISTORY,
          MEDICATIONS,
          REVIEW_OF_SYSTEMS ->
          true;
      default -> false;
    };
  }

  private static String wordAt(String text, int from, int end) {
    int to = from;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
  }
}
