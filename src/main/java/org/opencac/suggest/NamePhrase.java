package org.opencac.suggest;

import java.util.List;
import java.util.Set;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The words that are one name with a mention. In the name of a problem they are all up to the
 * semicolons; in a sentence that tells something, the places that stand beside the mention without
 * another word between ("there is moderate lumbar spondylosis", "stenosis of the left carotid").
 */
final class NamePhrase {
  private static final int LONGEST_STATEMENT = 18;

  /** What stands between a name and its place. */
  private static final Set<String> AT = Set.of("of", "in", "at", "involving");

  private static final Set<String> BETWEEN = Set.of("the", "her", "his", "both", "bilateral");

  private NamePhrase() {}

  /** The words around those of a mention; none where the sentence tells nothing beside them. */
  static List<Token> around(List<Token> words, Sentence sentence, NoteKeys keys) {
    List<Token> tokens = sentence.tokens();
    int from = tokens.indexOf(words.getFirst());
    int to = tokens.indexOf(words.getLast()) + 1;
    if (sentence.role() != Sentence.Role.STATEMENT) {
      return told(from, to, tokens, keys);
    }
    while (from > 0 && !tokens.get(from - 1).form().equals(";")) {
      from--;
    }
    while (to < tokens.size() && !tokens.get(to).form().equals(";")) {
      to++;
    }
    return to - from > LONGEST_STATEMENT ? words : tokens.subList(from, to);
  }

  private static List<Token> told(int from, int to, List<Token> tokens, NoteKeys keys) {
    int first = from;
    while (first > 0 && isPlace(tokens.get(first - 1), keys)) {
      first--;
    }
    int last = to;
    if (last < tokens.size() && AT.contains(tokens.get(last).form())) {
      int at = last + 1;
      while (at < tokens.size() && BETWEEN.contains(tokens.get(at).form())) {
        at++;
      }
      while (at < tokens.size() && isPlace(tokens.get(at), keys)) {
        last = ++at;
      }
    }
    return first == from && last == to ? List.of() : tokens.subList(first, last);
  }

  private static boolean isPlace(Token token, NoteKeys keys) {
    return keys.isSite(token) || keys.isSide(token);
  }
}
