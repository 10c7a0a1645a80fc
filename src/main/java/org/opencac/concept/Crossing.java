package org.opencac.concept;

import java.util.List;
import org.opencac.term.TermWords;
import org.opencac.text.Token;

/**
 * What it costs to take words on both sides of a token for one name. Small words cost nothing
 * ("pain in the knee"), other words one each, coordination and commas more, and what ends a thought
 * cannot be crossed.
 */
final class Crossing {
  static final double NEVER = 100;

  /** A comma or "and" between the words of a name. */
  private static final double COORDINATION = 1.2;

  /** A small word. */
  static final double SMALL = 0.1;

  private Crossing() {}

  /** Whether a token is part of "w/", which is "with" and no list. */
  static boolean isWith(List<Token> tokens, int at) {
    int w = tokens.get(at).form().equals("/") ? at - 1 : at;
    return w >= 0
        && w + 2 < tokens.size()
        && tokens.get(w).form().equals("w")
        && tokens.get(w + 1).form().equals("/")
        && tokens.get(w).end() == tokens.get(w + 1).begin()
        && !tokens.get(w + 2).form().equals("o")
        && !tokens.get(w + 2).form().equals("d");
  }

  static double cost(Token token, TermWords words) {
    if (token.kind() == Token.Kind.MARK) {
      return switch (token.form()) {
        case ",", "/", "&" -> COORDINATION;
        case "-", "'", "\"", "(", ")", "[", "]", "#", "+" -> 0.2;
        default -> NEVER;
      };
    }
    return switch (token.form()) {
      case "and", "or" -> COORDINATION;
      case "but",
          "however",
          "although",
          "denies",
          "except",
          "without",
          "negative",
          "no",
          "not",
          "who",
          "which",
          "because",
          "she",
          "he",
          "patient",
          "then",
          "while",
          "versus",
          "vs" ->
          NEVER;
      case "left",
          "right",
          "bilateral",
          "mild",
          "moderate",
          "severe",
          "her",
          "his",
          "this",
          "both",
          "lower",
          "upper",
          "side",
          "sided",
          "level" ->
          0.3;
      default -> words.isStop(token.stem()) || words.isWeak(token.stem()) ? SMALL : 1;
    };
  }
}
