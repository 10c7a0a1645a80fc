package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Problems in one line that each have their own side: "cataract, right eye, and glaucoma, left eye"
 * are two names, and what is told of one is not told of the other. What has no side before the
 * first and behind the last belongs to each.
 */
final class SidedClauses {
  private static final Set<String> SMALL =
      CoordinationWords.words("and with of in to at on the a an & side sided dominant hand handed");

  private SidedClauses() {}

  /** The words of each of such names; all words where there is one. */
  static List<List<Token>> read(List<Token> tokens) {
    List<List<Token>> clauses = clauses(tokens);
    long sided = clauses.stream().filter(SidedClauses::hasSide).count();
    if (sided < 2) {
      return List.of(tokens);
    }
    int first = 0;
    while (!hasSide(clauses.get(first))) {
      first++;
    }
    int last = clauses.size() - 1;
    while (!hasSide(clauses.get(last))) {
      last--;
    }
    List<List<Token>> names = new ArrayList<>();
    for (int c = first; c <= last; c++) {
      if (hasSide(clauses.get(c)) || names.isEmpty()) {
        names.add(new ArrayList<>(clauses.get(c)));
      } else {
        names.getLast().addAll(clauses.get(c));
      }
    }
    for (List<Token> name : names) {
      for (int c = first - 1; c >= 0; c--) {
        name.addAll(0, clauses.get(c));
      }
      clauses.subList(last + 1, clauses.size()).forEach(name::addAll);
    }
    return List.copyOf(names);
  }

  /** The parts between commas, each with what only says where it is. */
  private static List<List<Token>> clauses(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= tokens.size(); at++) {
      if (at == tokens.size() || tokens.get(at).form().equals(",")) {
        int to = Math.min(tokens.size(), at + 1);
        if (at > from) {
          List<Token> part = tokens.subList(from, to);
          if (clauses.isEmpty() || names(part)) {
            clauses.add(new ArrayList<>(part));
          } else {
            clauses.getLast().addAll(part);
          }
        }
        from = to;
      }
    }
    return clauses;
  }

  /** Whether a part has a word that is no place. */
  private static boolean names(List<Token> part) {
    return part.stream()
        .filter(Token::isWordOrNumber)
        .anyMatch(token ->
            !CoordinationWords.SIDES.contains(token.form())
                && !CoordinationWords.WHICH.contains(token.form())
                && !CoordinationWords.PARTS.contains(token.form())
                && !SMALL.contains(token.form()));
  }

  private static boolean hasSide(List<Token> clause) {
    return names(clause)
        && clause.stream().anyMatch(token -> CoordinationWords.SIDES.contains(token.form()));
  }
}
