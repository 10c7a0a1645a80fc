package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.text.Token;

/**
 * Ribs that are counted by their numbers: "the 4th, 5th and 6th ribs", "ribs 4-7" and "rib
 * fractures 4-7" are several, for which there is one code (multiple fractures of ribs, S22.4).
 */
final class RibCount {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,2}(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
              + "|eleventh|twelfth");

  private static final Set<String> BETWEEN =
      Set.of(
          ",", "and", "&", "-", "–", "through", "thru", "to", "th", "rd", "nd", "st", "the", "#");

  private static final Pattern PLAIN = Pattern.compile("\\d{1,2}");

  private static final Set<String> SEVERAL = Set.of("multiple", "several", "numerous");

  private static final Set<String> CLOSES = Set.of(",", ";", "with", "and", "(");

  private static final Set<String> FRACTURES = Set.of("fracture", "fractures", "fx", "fxs");

  /** Before the plain number of a rib: "left 4 and 5", "fractures of 3, 4 and 5". */
  private static final Set<String> BEFORE =
      CoordinationWords.words(
          "left right l r lt rt bilateral the of rib ribs fracture fractures fx fxs # number numbers"
              + " anterior posterior lateral fractured broken");

  /** Behind a number that is no rib. */
  private static final Set<String> UNITS =
      CoordinationWords.words(
          "cm mm inch inches x day days week weeks month months year years hour hours mg ml");

  /** So many ribs, not the number of one. */
  private static final Set<String> COUNTS =
      CoordinationWords.words("2 3 4 5 6 7 8 two three four five six seven eight few couple");

  private static final Set<String> SIDES = CoordinationWords.words("left right l r lt rt");

  private RibCount() {}

  /** Behind a list of numbers, or a side that numbers follow, a number is the name of a rib. */
  private static boolean isOfNumbers(String form) {
    return BETWEEN.contains(form)
        || NUMBER.matcher(form).matches()
        || CoordinationWords.words("left right l r lt rt bilateral # number numbers")
            .contains(form);
  }

  /** The tokens with one word for such numbers. */
  static List<Token> read(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      String form = tokens.get(at).form();
      if (form.equals("rib") || form.equals("ribs")) {
        List<Token> read = read(tokens, at);
        if (!read.equals(tokens)) {
          return read;
        }
      }
    }
    return tokens;
  }

  private static List<Token> read(List<Token> tokens, int rib) {
    if (rib > 0
        && tokens.get(rib).form().equals("ribs")
        && COUNTS.contains(tokens.get(rib - 1).form())
        && (rib < 2 || !isOfNumbers(tokens.get(rib - 2).form()))) {
      return replaced(tokens, rib - 1, rib);
    }
    int from = before(tokens, rib);
    if (isCounted(tokens, from)) {
      return tokens;
    }
    if (numbers(tokens, from, rib) > 1) {
      return replaced(tokens, from, rib);
    }
    int begin = rib + 1;
    if (begin < tokens.size() && FRACTURES.contains(tokens.get(begin).form())) {
      begin++;
      if (begin < tokens.size() && SIDES.contains(tokens.get(begin).form())) {
        begin++;
      }
    }
    int to = behind(tokens, begin, tokens.get(rib).form().equals("ribs"));
    return numbers(tokens, begin, to) > 1 ? replaced(tokens, begin, to) : tokens;
  }

  /** "Multiple left rib fractures"; not a multiple sclerosis in another part of the line. */
  private static boolean isCounted(List<Token> tokens, int from) {
    for (int i = from - 1; i >= 0 && !CLOSES.contains(tokens.get(i).form()); i--) {
      if (SEVERAL.contains(tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Where the numbers before a rib begin; a plain number behind another word is not one. */
  private static int before(List<Token> tokens, int rib) {
    int from = rib;
    while (from > 0 && isCount(tokens.get(from - 1))) {
      from--;
    }
    while (from < rib && !(isNumber(tokens, from) && isOfRib(tokens, from))) {
      from++;
    }
    return from;
  }

  /** An ordinal, or a plain number that no other word takes ("stage 3, 5th rib fracture"). */
  private static boolean isOfRib(List<Token> tokens, int at) {
    return !PLAIN.matcher(tokens.get(at).form()).matches()
        || at == 0
        || BEFORE.contains(tokens.get(at - 1).form());
  }

  /** Behind which token the numbers behind the ribs end; one rib has no list with commas only. */
  private static int behind(List<Token> tokens, int begin, boolean several) {
    int to = begin;
    boolean joined = several;
    boolean comma = false;
    while (to < tokens.size() && isCount(tokens.get(to))) {
      comma |= tokens.get(to).form().equals(",");
      joined |= !isNumber(tokens, to) && !tokens.get(to).form().equals(",");
      to++;
    }
    while (to > begin && (!isNumber(tokens, to - 1) || isMeasure(tokens, to))) {
      to--;
    }
    return comma && !joined ? begin : to;
  }

  private static boolean isMeasure(List<Token> tokens, int behind) {
    return behind < tokens.size() && UNITS.contains(tokens.get(behind).form());
  }

  private static boolean isNumber(List<Token> tokens, int at) {
    return NUMBER.matcher(tokens.get(at).form()).matches();
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
