package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/**
 * One code for what two lines tell of each side: a thrombosis of the right and one of the left
 * popliteal vein is that of both, where the release has a code for both (Guidelines I.B.13: when no
 * bilateral code is provided, a code for each side). Read from the release: the two codes differ in
 * one character and in the side of their titles, and the third, with 3 in that place, is titled
 * bilateral. Immutable and safe to share between threads.
 */
final class BothSides {
  private static final String RULE = "BOTH-SIDES";
  private static final String SECTION = "I.B.13";
  private static final int CATEGORY = 3;
  private static final char RIGHT = '1';
  private static final char LEFT = '2';
  private static final char BOTH = '3';
  private static final Pattern SIDE_RIGHT = Pattern.compile("\\bright\\b");
  private static final Pattern SAID_OF_BOTH = Pattern.compile("\\b(?:bilateral|both)\\b");

  private final CodeSet codeSet;

  BothSides(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  /** What codes of the two sides say together, in order. */
  List<Combination> of(Collection<String> codes) {
    List<Combination> found = new ArrayList<>();
    for (String right : new TreeSet<>(codes)) {
      for (int place = right.indexOf(RIGHT, CATEGORY);
          place >= 0;
          place = right.indexOf(RIGHT, place + 1)) {
        String left = with(right, place, LEFT);
        if (codes.contains(left)) {
          both(right, left, with(right, place, BOTH)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Combination> both(String right, String left, String both) {
    String title = title(right);
    return SIDE_RIGHT.matcher(title).find()
            && SIDE_RIGHT.matcher(title).replaceAll("left").equals(title(left))
            && SAID_OF_BOTH.matcher(title(both)).find()
        ? Optional.of(
            new Combination(both, Set.of(right, left), Set.of(right, left), RULE, SECTION))
        : Optional.empty();
  }

  private String title(String code) {
    return codeSet.find(code).map(Code::display).orElse("").toLowerCase(Locale.ROOT);
  }

  private static String with(String code, int place, char character) {
    return code.substring(0, place) + character + code.substring(place + 1);
  }
}
