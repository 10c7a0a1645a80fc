package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.text.Token;

/**
 * Ribs that are counted by their numbers: "the 4th, 5th and 6th ribs", "ribs 4-7" and "rib
 * fractures" are several, for which there is one code (multiple fractures of ribs, S22.4).
 */
final class RibCount {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,2}(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
              + "|eleventh|twelfth");

  private static final Set<String> BETWEEN =
      Set.of(
          ",", "and", "&", "-", "–", "through", "thru", "to", "th", "rd", "nd", "st", "the", "#");

  private static final Set<String> SEVERAL = Set.of("multiple", "several", "numerous");

  private RibCount() {}

  /** The tokens with one word for such numbers. */
  static List<Token> read(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      String form = tokens.get(at).form();
      if (form.equals("rib") || form.equals("ribs")) {
        return read(tokens, at);
      }
    }
    return tokens;
  }

  private static List<Token> read(List<Token> tokens, int rib) {
    if (tokens.stream().anyMatch(token -> SEVERAL.contains(token.form()))) {
      return tokens;
    }
    int from = rib;
    while (from > 0 && isCount(tokens.get(from - 1))) {
      from--;
    }
    while (from < rib && !NUMBER.matcher(tokens.get(from).form()).matches()) {
      from++;
    }
    if (numbers(tokens, from, rib) > 1) {
      return replaced(tokens, from, rib);
    }
    int to = rib + 1;
    while (to < tokens.size() && isCount(tokens.get(to))) {
      to++;
    }
    while (to > rib + 1 && !NUMBER.matcher(tokens.get(to - 1).form()).matches()) {
      to--;
    }
    if (numbers(tokens, rib + 1, to) > 1) {
      return replaced(tokens, rib + 1, to);
    }
    return tokens;
  }

  private static boolean isCount(Token token) {
    return BETWEEN.contains(token.form()) || NUMBER.matcher(token.form()).matches();
  }

  private static long numbers(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .filter(token -> NUMBER.matcher(token.form()).matches())
        .count();
  }

  private static List<Token> replaced(List<Token> tokens, int from, int to) {
    List<Token> all = new ArrayList<>(tokens);
    all.subList(from, to).clear();
    all.add(
        from,
        new Token(
            tokens.get(from).begin(),
            tokens.get(to - 1).end(),
            "multiple",
            "multiple",
            Token.Kind.WORD));
    return all;
  }
}
