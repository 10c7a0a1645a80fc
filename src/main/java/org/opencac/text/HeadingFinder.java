package org.opencac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the headings of a note: known titles on a line of their own or before a colon, anywhere in
 * a line where a new statement may begin, and unknown titles in capitals before a colon. Immutable.
 */
final class HeadingFinder {
  private static final int LONGEST_TITLE = 60;

  /** How many letters an unknown title in capitals has, so that no abbreviation is one. */
  private static final int SHORTEST_UNKNOWN = 6;

  /** The same for the first words of a note: "GI:", "OB:". */
  private static final int SHORTEST_OPENING = 2;

  /** Who was asked, when and where: a title only at the beginning of a line. */
  private static final Optional<SectionKind> ADMINISTRATIVE =
      Optional.of(SectionKind.ADMINISTRATIVE);

  /** How a published case names itself, on a line of its own or before a stop. */
  private static final Pattern CASE =
      Pattern.compile(
          "(?im)^[^\\w\\n]{0,10}(?:(?:the )?case|case (?:reports?|presentation|description|history|study))"
              + "(?=[ \\t]*$|[.:] )");

  private final SectionTitles titles;
  private final ShorthandTitles shorthand;

  /** Whether the note is a published case. */
  private final boolean published;

  HeadingFinder(SectionTitles titles) {
    this(titles, false);
  }

  private HeadingFinder(SectionTitles titles, boolean published) {
    this.titles = titles;
    this.shorthand = new ShorthandTitles(titles);
    this.published = published;
  }

  /** The finder for a note. */
  HeadingFinder of(String text) {
    return new HeadingFinder(titles, CASE.matcher(text).find());
  }

  private Optional<SectionKind> kindOf(String title) {
    return published ? titles.kindInCase(title) : titles.kindOf(title);
  }

  /**
   * A heading.
   *
   * @param begin first character of the title
   * @param titleEnd behind the last character of the title
   * @param end behind the colon
   * @param kind what it announces
   * @param inline whether text follows on its line
   * @param opensLine whether nothing but a number stands before it on its line
   */
  record Heading(
      int begin, int titleEnd, int end, SectionKind kind, boolean inline, boolean opensLine) {}

  /**
   * Whether a note opens with a title that is not known and has no other: what it says is one
   * passage, and the title tells who wrote it or what about ("UROLOGY", "SLEEP CLINIC").
   */
  boolean isPassage(String text, List<Line> lines) {
    boolean opened = false;
    Line previous = Line.NONE;
    for (Line line : lines) {
      if (line.isBlank()) {
        previous = line;
        continue;
      }
      SectionKind context = opened ? SectionKind.PASSAGE : SectionKind.BODY;
      List<Heading> found = find(text, line, previous, context, !opened);
      previous = line;
      if (found.stream().anyMatch(HeadingFinder::opensSection) || !opened && found.isEmpty()) {
        return false;
      }
      opened = true;
    }
    return opened;
  }

  /** Whether a heading ends a passage: known, and no mere label of a test or a plan in a line. */
  private static boolean opensSection(Heading heading) {
    return switch (heading.kind()) {
      case OTHER -> false;
      case RESULTS, FINDINGS, PHYSICAL_EXAM, VITAL_SIGNS, OBJECTIVE, PLAN, PROCEDURE ->
          heading.opensLine();
      default -> true;
    };
  }

  /**
   * The headings of one line, in order.
   *
   * @param previous the line above it
   * @param opening whether it is the first line of the note
   */
  List<Heading> find(String text, Line line, Line previous, SectionKind current, boolean opening) {
    List<Heading> found = new ArrayList<>();
    int from = line.content();
    boolean fresh = ShorthandTitles.isFresh(text, previous);
    Optional<Heading> whole =
        wholeLine(text, line).or(() -> fresh ? shorthand.whole(text, line) : Optional.empty());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    int start = from;
    Optional<Heading> dashed =
        dashed(text, line)
            .or(() -> stopped(text, line))
            .or(() -> fresh ? shorthand.bare(text, line, current) : Optional.empty());
    if (dashed.isPresent()) {
      found.add(dashed.get());
      start = dashed.get().end();
    }
    SpokenTitles.at(text, start, line).ifPresent(found::add);
    int depth = 0;
    for (int i = start; i < line.end(); i++) {
      char c = text.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      if (c == ':' && i > start && !isOfClock(text, start, i)) {
        SectionKind context = found.isEmpty() ? current : found.getLast().kind();
        heading(text, start, i, line, context, opening, fresh).ifPresent(found::add);
        start = i + 1;
      } else if (depth == 0 && endsStatement(text, i, line.end())) {
        if (c == '.') {
          shorthand.sentence(text, start, i, line).ifPresent(found::add);
          SpokenTitles.at(text, i + 1, line).ifPresent(found::add);
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** "04:51" is a time and ends no title, unless one in capitals is told with it ("PROC 11:20"). */
  private static boolean isOfClock(String text, int from, int colon) {
    return Character.isDigit(text.charAt(colon - 1))
        && colon + 2 < text.length()
        && Character.isDigit(text.charAt(colon + 1))
        && Character.isDigit(text.charAt(colon + 2))
        && !isCapitals(text.substring(from, colon));
  }

  private Optional<Heading> wholeLine(String text, Line line) {
    if (line.isBlank() || length(text, line) > LONGEST_TITLE || isMarked(line)) {
      return Optional.empty();
    }
    int end = line.end();
    while (end > line.content() && ":-–=_*.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String title = text.substring(line.content(), end);
    if (title.length() < 2 || !startsUpper(title) && end == line.end()) {
      return Optional.empty();
    }
    int titleEnd = end;
    return kindOf(title)
        .map(kind -> new Heading(line.content(), titleEnd, line.end(), kind, false, true));
  }

  private static boolean isMarked(Line line) {
    return line.bullet() == Line.Bullet.MARK;
  }

  /** The length of a line without what its title adds in parentheses. */
  private static int length(String text, Line line) {
    int open = text.indexOf('(', line.content(), line.end());
    boolean adds = open > line.content() && text.charAt(line.end() - 1) == ')';
    return adds ? open - line.content() : line.length();
  }

  /** A known title that opens its line before a dash between blanks: "PMH - asthma, gout". */
  private Optional<Heading> dashed(String text, Line line) {
    int limit = Math.min(line.end() - 2, line.content() + LONGEST_TITLE);
    for (int i = line.content() + 1; i < limit; i++) {
      if ((text.charAt(i) == '-' || text.charAt(i) == '–')
          && text.charAt(i - 1) == ' '
          && text.charAt(i + 1) == ' ') {
        int titleEnd = i - 1;
        String title = text.substring(line.content(), titleEnd);
        int end = i + 1;
        return title.length() < 2 || !startsUpper(title)
            ? Optional.empty()
            : kindOf(title)
                .map(kind -> new Heading(line.content(), titleEnd, end, kind, true, true));
      }
    }
    return Optional.empty();
  }

  /**
   * A known title in capitals that opens its line before a stop ("HISTORY. A child of six"), or any
   * known title before a tab ("Labs" above a table).
   */
  private Optional<Heading> stopped(String text, Line line) {
    int limit = Math.min(line.end() - 1, line.content() + LONGEST_TITLE);
    for (int i = line.content() + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '.' && text.charAt(i + 1) == ' ') {
        String title = text.substring(line.content(), i);
        int titleEnd = i;
        return (c == '\t' || published || isCapitals(title)) && startsUpper(title)
            ? kindOf(title)
                .map(kind -> new Heading(line.content(), titleEnd, titleEnd + 1, kind, true, true))
            : Optional.empty();
      }
      if (c == ':') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Heading> heading(
      String text,
      int from,
      int colon,
      Line line,
      SectionKind context,
      boolean opening,
      boolean fresh) {
    int begin = behindGap(text, from, colon);
    boolean field = begin > from;
    while (begin < colon && !Character.isLetterOrDigit(text.charAt(begin))) {
      begin++;
    }
    if (begin == colon || colon - begin > LONGEST_TITLE) {
      return Optional.empty();
    }
    String title = text.substring(begin, colon);
    boolean opensLine = begin <= line.content();
    boolean inline = colon + 1 < line.end();
    Optional<SectionKind> known = kindOf(title);
    boolean aside = title.length() == 1 || known.equals(ADMINISTRATIVE);
    boolean written =
        startsUpper(title) || opensLine && fresh && shorthand.opens(title, context, line);
    boolean problem = known.equals(Optional.of(SectionKind.ALLERGIES)) && context.namesProblems();
    boolean opens = !aside || opensLine || field || ShorthandTitles.isNextLetter(title, context);
    if (known.isPresent() && written && !problem && opens) {
      return Optional.of(new Heading(begin, colon, colon + 1, known.get(), inline, opensLine));
    }
    int shortest = opening && opensLine ? SHORTEST_OPENING : SHORTEST_UNKNOWN;
    boolean capitals = isCapitals(title) && title.length() >= shortest && !context.namesProblems();
    return capitals && (opensLine || title.contains(" "))
        ? Optional.of(
            new Heading(begin, colon, colon + 1, titles.partOf(title, context), inline, opensLine))
        : Optional.empty();
  }

  /** Behind the last wide gap, which parts the fields of a line: "AGE: 74 SEX: M". */
  private static int behindGap(String text, int from, int colon) {
    for (int i = colon - 2; i > from + 1; i--) {
      if (text.charAt(i) == ' ' && text.charAt(i - 1) == ' ') {
        return i + 1;
      }
    }
    return from;
  }

  /** A stop, comma, semicolon or dash behind which a new heading may begin. */
  private static boolean endsStatement(String text, int i, int end) {
    char c = text.charAt(i);
    return (c == '.' || c == ';' || c == ',' || c == '\t' || c == '!' || c == '?')
        && i + 1 < end
        && !Character.isDigit(text.charAt(i + 1));
  }

  private static boolean startsUpper(String title) {
    return Character.isUpperCase(title.charAt(0)) || Character.isDigit(title.charAt(0));
  }

  private static boolean isCapitals(String title) {
    boolean letters = false;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isLetter(c);
    }
    return letters;
  }
}
