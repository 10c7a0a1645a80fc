package org.opencac.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * Gives an injury the side that a neighboring sentence names with its site (Guidelines I.B.13):
 * "Injury of the left ankle. Talofibular sprain." Codes are matched by their titles. Immutable and
 * safe to share between threads.
 */
final class Sides {
  private static final Pattern OPEN = Pattern.compile("\\bunspecified ([a-z]{3,})");
  private static final String CHAPTERS = "SM";

  private static final Set<String> ENDS = Set.of(",", ";", ":", ".", "but");
  private static final Set<String> JOINTS = Set.of("and", "&", "with", "plus", "/");

  private final CodeSet codeSet;
  private final BodyRegions regions;

  /** For each category that was asked for, its codes by their titles in lower case. */
  private final Map<String, Map<String, Code>> byTitle = new ConcurrentHashMap<>();

  Sides(CodeSet codeSet, BodyRegions regions) {
    this.codeSet = codeSet;
    this.regions = regions;
  }

  private Map<String, Code> titles(String category) {
    Map<String, Code> titles = new HashMap<>();
    collect(codeSet.children(category), titles);
    return titles;
  }

  private void collect(List<Code> codes, Map<String, Code> titles) {
    for (Code code : codes) {
      if (code.billable()) {
        titles.putIfAbsent(title(code), code);
      }
      collect(codeSet.children(code.code()), titles);
    }
  }

  private static String title(Code code) {
    return code.display().toLowerCase(Locale.ROOT);
  }

  /**
   * The code with its side.
   *
   * @param near the sides that stand near its words, each with the words beside it
   */
  Optional<Code> sided(Code code, List<Named> near) {
    if (CHAPTERS.indexOf(code.code().charAt(0)) < 0) {
      return Optional.empty();
    }
    String title = title(code);
    Matcher open = OPEN.matcher(title);
    while (open.find()) {
      String site = open.group(1);
      List<String> sides =
          near.stream()
              .filter(named -> named.beside().contains(site))
              .map(Named::side)
              .distinct()
              .toList();
      if (sides.size() == 1) {
        String side = sides.getFirst().equals("1") ? "right " : "left ";
        String sided = title.substring(0, open.start()) + side + site + title.substring(open.end());
        return Optional.ofNullable(
            byTitle.computeIfAbsent(code.code().substring(0, 3), this::titles).get(sided));
      }
    }
    return Optional.empty();
  }

  /**
   * The words that a side is told of: of its clause, behind it as far as another problem begins
   * ("left renal mass and | wrist fracture", but "left hip and knee").
   */
  String beside(ChartFact side, ParsedNote note) {
    List<Token> tokens = note.sentences().get(side.sentence()).tokens();
    int from = 0;
    while (from < tokens.size() && tokens.get(from).end() <= side.span().begin()) {
      from++;
    }
    int to = from;
    while (to < tokens.size()
        && !ENDS.contains(tokens.get(to).form())
        && !(to > 0
            && JOINTS.contains(tokens.get(to).form())
            && regions.of(tokens.get(to - 1)).isEmpty())) {
      to++;
    }
    while (from > 0 && !ENDS.contains(tokens.get(from - 1).form())) {
      from--;
    }
    return tokens.subList(from, to).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  /**
   * A side that the chart names.
   *
   * @param side 1 right, 2 left
   * @param beside the words that it may be told of, in lower case; protected
   */
  record Named(String side, String beside) {

    /** The side only: the words are protected. */
    @Override
    public String toString() {
      return "Named[" + side + "]";
    }
  }
}
