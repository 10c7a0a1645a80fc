package org.opencac.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Phrases whose words look like a condition and name none: a place of the body ("celiac artery"), a
 * position ("lateral decubitus"), a device, a test, a technique ("stab incision"). A mention all of
 * whose words lie inside one such phrase is dropped; "celiac artery stenosis" is not. The phrases
 * are in {@code neutral-phrases.tsv}; {@code |} stands between words that may take a place.
 * Immutable and safe to share between threads.
 */
final class NeutralPhrases {
  static final String FILE = "neutral-phrases.tsv";

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private boolean ends;
  }

  /**
   * A phrase in a sentence.
   *
   * @param from its first token
   * @param to behind its last token
   */
  record Range(int from, int to) {
    boolean holds(int first, int end) {
      return from <= first && end <= to;
    }
  }

  private NeutralPhrases() {}

  /** Reads the program's own table; stems are those of the tokenizer. */
  static NeutralPhrases load(Tokenizer tokenizer) {
    NeutralPhrases phrases = new NeutralPhrases();
    for (RuleTable.Row row : RuleTable.read(FILE, "phrase", "note").rows()) {
      phrases.add(row.get("phrase"), tokenizer);
    }
    return phrases;
  }

  private void add(String phrase, Tokenizer tokenizer) {
    List<Node> ends = List.of(root);
    for (String place : phrase.split(" +")) {
      List<Node> behind = new ArrayList<>();
      for (String word : place.split("[|]")) {
        List<Token> tokens = words(tokenizer.tokenize(word));
        for (Node end : ends) {
          Node node = end;
          for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.stem(), stem -> new Node());
          }
          behind.add(node);
        }
      }
      ends = behind;
    }
    ends.forEach(end -> end.ends = true);
  }

  private static List<Token> words(List<Token> tokens) {
    return tokens.stream().filter(Token::isWordOrNumber).toList();
  }

  /** The phrases of a sentence, the longest at each place; hyphens are passed over. */
  List<Range> find(List<Token> tokens) {
    List<Range> found = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      Node node = root.next.get(tokens.get(i).stem());
      int end = -1;
      for (int k = i + 1; node != null; k++) {
        if (node.ends) {
          end = k;
        }
        if (k + 1 < tokens.size() && tokens.get(k).form().equals("-")) {
          k++;
        }
        node = k < tokens.size() ? node.next.get(tokens.get(k).stem()) : null;
      }
      if (end > 0) {
        found.add(new Range(i, end));
      }
    }
    return found;
  }
}
