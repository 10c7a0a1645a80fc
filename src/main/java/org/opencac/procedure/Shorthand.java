package org.opencac.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Short words of operation lists as the long ones that the other tables know: "bx", "lap", "amp".
 * From {@code models/rules/procedures/shorthand.tsv}. A token keeps its place in the note.
 * Immutable and safe to share between threads.
 */
final class Shorthand {
  private static final String FILE = "procedures/shorthand.tsv";

  /** What a short word means, and the neighbours with which it does not. */
  private record Meant(Token word, Set<String> but) {}

  private final Map<String, Meant> words = new HashMap<>();

  private Shorthand() {}

  /** Reads the table. */
  static Shorthand load(Tokenizer tokenizer) {
    Shorthand read = new Shorthand();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "meant", "but").rows()) {
      Token meant = tokenizer.tokenize(row.get("meant")).getFirst();
      Set<String> but = new TreeSet<>(Arrays.asList(row.get("but").split("; ")));
      for (String word : row.get("words").split(" \\| ")) {
        read.words.put(word, new Meant(meant, but));
      }
    }
    return read;
  }

  /** The token at a place, as the long word where it is a short one. */
  Token expanded(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Meant meant = words.get(token.form());
    if (meant == null) {
      return token;
    }
    boolean counted = at > 0 && tokens.get(at - 1).kind() == Token.Kind.NUMBER;
    boolean other =
        (at > 0 && meant.but().contains(tokens.get(at - 1).form()))
            || (at + 1 < tokens.size() && meant.but().contains(tokens.get(at + 1).form()));
    return counted || other
        ? token
        : new Token(
            token.begin(), token.end(), meant.word().form(), meant.word().stem(), token.kind());
  }
}
