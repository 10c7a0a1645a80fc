package org.opencac.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** For each category and title in lower case, the code. */
  private final Map<String, Code> byTitle = new HashMap<>();

  Sides(CodeSet codeSet) {
    for (Code code : codeSet.codes()) {
      if (code.billable() && CHAPTERS.indexOf(code.code().charAt(0)) >= 0) {
        byTitle.putIfAbsent(key(code, title(code)), code);
      }
    }
  }

  private static String title(Code code) {
    return code.display().toLowerCase(Locale.ROOT);
  }

  private static String key(Code code, String title) {
    return code.code().substring(0, 3) + title;
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
        return Optional.ofNullable(byTitle.get(key(code, sided)));
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
