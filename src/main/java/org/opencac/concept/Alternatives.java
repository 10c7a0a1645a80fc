package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Words joined by "or": the note leaves open which of them it is (Guidelines II.D speak of
 * comparative and contrasting conditions; BioScope counts such an "or" among the words of
 * speculation).
 *
 * @param at index of the "or"
 * @param from index of the first word it joins
 * @param to index behind the last one
 */
record Alternatives(int at, int from, int to) {
  /** How many words an alternative has at most. */
  private static final int LONGEST = 5;

  /** Words that begin or end an alternative. */
  private static final Set<String> BORDERS =
      Set.of(
          "no",
          "not",
          "without",
          "denies",
          "with",
          "for",
          "of",
          "to",
          "any",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "be",
          "and",
          "but",
          "either",
          "whether",
          "may",
          "could",
          "can",
          "than",
          "seen",
          "identified",
          "noted",
          "on",
          "at",
          "from",
          "due",
          "because");

  /** The alternatives of a sentence; an "or" inside a fixed phrase ("with or without") is none. */
  static List<Alternatives> of(List<Token> tokens, List<Cues.Found> found) {
    List<Alternatives> alternatives = new ArrayList<>(1);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).form().equals("or") && !isFixed(i, found)) {
        alternatives.add(new Alternatives(i, begin(tokens, i), end(tokens, i)));
      }
    }
    return alternatives;
  }

  private static boolean isFixed(int at, List<Cues.Found> found) {
    return found.stream().anyMatch(cue -> cue.from() <= at && at < cue.to());
  }

  private static int begin(List<Token> tokens, int or) {
    int begin = or;
    while (begin > 0 && or - begin < LONGEST && goesOn(tokens, begin - 1, or)) {
      begin--;
    }
    return begin;
  }

  private static int end(List<Token> tokens, int or) {
    int end = or + 1;
    while (end < tokens.size() && end - or <= LONGEST && goesOn(tokens, end, or)) {
      end++;
    }
    return end;
  }

  /** A comma right before the "or" ends an enumeration and is passed over. */
  private static boolean goesOn(List<Token> tokens, int i, int or) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.MARK) {
      return token.form().equals("-") || (i == or - 1 && token.form().equals(","));
    }
    return !BORDERS.contains(token.form());
  }

  boolean holds(int first, int last) {
    return from <= first && last < to;
  }
}
