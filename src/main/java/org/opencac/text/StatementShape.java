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
    for (Token token : words) {
      if (token.kind() == Token.Kind.MARK) {
        if (count > 0 && isCut(token.form())) {
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

  private static boolean isCut(String mark) {
    return switch (mark) {
      case ":", "-", "–", "—", ";" -> true;
      default -> false;
    };
  }
}
