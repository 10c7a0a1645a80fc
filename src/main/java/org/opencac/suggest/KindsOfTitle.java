package org.opencac.suggest;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.opencac.codeset.CodeSet;
import org.opencac.text.Token;

/**
 * What the titles of codes say of a kind, so that no kind is read into the name of a problem and
 * none out of it. Immutable and safe to share between threads.
 */
record KindsOfTitle(CodeSet codeSet) {
  private static final String WITHOUT = " without ";

  /** Words that make another disease of a name. */
  private static final List<String> KINDS =
      List.of(
          "secondary",
          "acute",
          "chronic",
          "recurrent",
          "congenital",
          "juvenile",
          "traumatic",
          "gestational",
          "complicated cataract");

  /** Shorter words join others. */
  private static final int LONG_WORD = 5;

  /** Whether a code is for a kind of a disease that nobody named: a secondary cataract. */
  boolean adds(String code, String first, List<Token> statement) {
    String title = of(code);
    String said = of(first) + " " + of(code.substring(0, 3));
    return KINDS.stream()
        .anyMatch(kind ->
            title.contains(kind)
                && !said.contains(kind)
                && statement.stream().noneMatch(token -> token.form().contains(kind)));
  }

  /** Whether a code is for one side, of which nobody told. */
  boolean addsSide(String code, List<Token> statement) {
    String title = " " + of(code).replace(",", " ") + " ";
    boolean left = title.contains(" left ");
    return left != title.contains(" right ")
        && IntStream.range(0, statement.size())
            .filter(at -> !isConjunction(statement, at))
            .noneMatch(at -> isSide(statement.get(at).form(), left ? 'l' : 'r'));
  }

  /** "As" with a word behind it, which is no left ear. */
  private static boolean isConjunction(List<Token> statement, int at) {
    return statement.get(at).form().equals("as")
        && at + 1 < statement.size()
        && statement.get(at + 1).isWordOrNumber();
  }

  private static boolean isSide(String form, char side) {
    return switch (form) {
      case "left", "l", "lt", "os", "as", "leftward", "right", "r", "rt", "rightward" ->
          (form.charAt(0) == 'r') == (side == 'r');
      case "od", "ad", "dextral" -> side == 'r';
      default -> false;
    };
  }

  /** Whether a code is for those without what is said: myelopathy beside a spondylosis. */
  boolean denies(String code, String first, List<Token> statement) {
    String title = of(code);
    int without = title.indexOf(WITHOUT);
    if (without < 0) {
      return false;
    }
    String rest = title.substring(without + WITHOUT.length()).replaceAll(",.*", "");
    List<String> denied = List.of(rest.split(" "));
    return statement.stream()
        .map(Token::form)
        .anyMatch(form ->
            form.length() >= LONG_WORD && denied.contains(form) && of(first).contains(form));
  }

  /** The title of a code, in lower case; of a printed category, that of the category. */
  String of(String code) {
    String name = code.endsWith("-") ? code.replaceAll("[.]?-+$", "") : code;
    return codeSet.find(name).map(found -> found.display().toLowerCase(Locale.ROOT)).orElse("");
  }
}
