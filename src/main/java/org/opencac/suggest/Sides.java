package org.opencac.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/**
 * Gives an injury the side that a neighboring sentence names with its site (Guidelines I.B.13):
 * "Injury of the left ankle. Talofibular sprain." Codes are matched by their titles. Immutable and
 * safe to share between threads.
 */
final class Sides {
  private static final Pattern OPEN = Pattern.compile("\\bunspecified ([a-z]{3,})");
  private static final String CHAPTERS = "SM";

  private final CodeSet codeSet;

  /** For each category that was asked for, its codes by their titles in lower case. */
  private final Map<String, Map<String, Code>> byTitle = new ConcurrentHashMap<>();

  Sides(CodeSet codeSet) {
    this.codeSet = codeSet;
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
   * @param near the sides that stand near its words, each with its sentence in lower case
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
              .filter(named -> named.sentence().contains(site))
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
   * A side that the chart names.
   *
   * @param side 1 right, 2 left
   * @param sentence its sentence in lower case; protected
   */
  record Named(String side, String sentence) {

    /** The side only: the words are protected. */
    @Override
    public String toString() {
      return "Named[" + side + "]";
    }
  }
}
