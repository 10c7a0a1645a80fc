package org.opencac.term;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * Words of {@code capital-words.tsv} that only their capitals tell from an abbreviation, and
 * nothing in a text all in capitals ("ADD QUETIAPINE 50 MG"). Immutable and safe to share.
 */
final class CapitalWords {
  /** A word of more letters is no abbreviation, so that its capitals are those of the text. */
  private static final int LONGEST_ABBREVIATION = 5;

  private final Set<String> words;

  private CapitalWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** Reads the program's own table. */
  static CapitalWords load() {
    Set<String> words = new HashSet<>();
    for (RuleTable.Row row : RuleTable.read("capital-words.tsv", "word").rows()) {
      words.add(row.get("word"));
    }
    return new CapitalWords(words);
  }

  /** Whether a word of a text in capitals is the everyday word. */
  boolean isWord(String surface) {
    return words.contains(surface.toLowerCase(Locale.ROOT));
  }

  /** Whether the words of a sentence are written all in capitals. */
  static boolean isCapitals(String text, List<Token> tokens) {
    boolean proof = false;
    for (Token token : tokens) {
      for (int i = token.begin(); i < token.end(); i++) {
        if (Character.isLowerCase(text.charAt(i))) {
          return false;
        }
      }
      proof |=
          token.kind() == Token.Kind.WORD && token.end() - token.begin() > LONGEST_ABBREVIATION;
    }
    return proof;
  }
}
