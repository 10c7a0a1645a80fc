package org.opencac.text;

import java.util.List;
import java.util.Set;

/**
 * Decides by its shape whether a sentence names a problem, as the lines of an assessment do ("2.
 * Type 2 diabetes, uncontrolled", "Depression."), or tells something. Immutable.
 */
final class StatementShape {
  private static final int LONGEST_STATEMENT = 22;
  private static final int LONGEST_LINE = 14;

  /** Words that make a sentence a story, an order or advice rather than the name of a problem. */
  private static final Set<String> TELLING =
      Set.of(
          "she",
          "he",
          "we",
          "i",
          "they",
          "you",
          "will",
          "was",
          "were",
          "is",
          "are",
          "has",
          "had",
          "have",
          "been",
          "should",
          "would",
          "continue",
          "continues",
          "start",
          "recommend",
          "recommended",
          "discussed",
          "advised",
          "ordered",
          "order",
          "return",
          "follow",
          "refer",
          "presents",
          "presented",
          "denies",
          "reports",
          "reported",
          "states",
          "patient",
          "pt");

  /** Whether the words, which open or continue a block behind a bullet or none, name a problem. */
  boolean isStatement(List<Token> words, Line.Bullet bullet, boolean first, SectionKind kind) {
    if (!first || words.isEmpty() || !kind.statesDiagnoses() && kind != SectionKind.PLAN) {
      return false;
    }
    int count = 0;
    int cut = cut(words);
    Token end = words.get(Math.min(cut, words.size() - 1));
    for (Token token : words) {
      if (token.kind() == Token.Kind.MARK) {
        if (token.equals(end)) {
          break;
        }
        continue;
      }
      count++;
      if (TELLING.contains(token.form())) {
        return count > 4 && kind.statesDiagnoses() && bullet == Line.Bullet.NUMBER;
      }
    }
    int limit = bullet == Line.Bullet.NONE ? LONGEST_LINE : LONGEST_STATEMENT;
    return count > 0 && count <= limit;
  }

  /** Where the name of the problem ends and what is told about it begins. */
  static int cut(List<Token> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.get(i).kind() == Token.Kind.MARK
          && isCut(words.get(i).form())
          && (!words.get(i).form().equals("-") || isSpaced(words, i))) {
        return i;
      }
    }
    return words.size();
  }

  /** A dash with space around it parts; one without joins ("non-healing"). */
  private static boolean isSpaced(List<Token> words, int i) {
    return words.get(i - 1).end() < words.get(i).begin()
        && words.get(i).end() < words.get(i + 1).begin();
  }

  private static boolean isCut(String mark) {
    return switch (mark) {
      case ":", "-", "–", "—", ";" -> true;
      default -> false;
    };
  }
}
