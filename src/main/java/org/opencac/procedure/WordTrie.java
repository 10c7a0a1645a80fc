package org.opencac.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.opencac.text.Token;

/**
 * Phrases and what they mean, found in running text by their stems; a word of a phrase that begins
 * with an equals sign is found in just this form. Not safe to share while phrases are added, safe
 * afterwards.
 *
 * @param <T> what a phrase means
 */
final class WordTrie<T> {
  /**
   * A phrase in a text.
   *
   * @param from index of its first token
   * @param to index behind its last token
   * @param meanings everything it means, in the order it was added
   */
  record Found<T>(int from, int to, List<T> meanings) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private final List<T> meanings = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();

  void add(List<String> words, T meaning) {
    Node<T> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, key -> new Node<>());
    }
    node.meanings.add(meaning);
  }

  /** The phrases of a text, longest first at each place, not overlapping, outside what is taken. */
  List<Found<T>> find(List<Token> tokens, IntPredicate taken) {
    List<Found<T>> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Found<T> longest = taken.test(i) ? new Found<>(i, i, List.of()) : longest(tokens, i, root, i);
      if (longest.to() > i) {
        found.add(longest);
        i = longest.to();
      } else {
        i++;
      }
    }
    return found;
  }

  private Found<T> longest(List<Token> tokens, int from, Node<T> node, int at) {
    Found<T> best = new Found<>(from, node.meanings.isEmpty() ? from : at, node.meanings);
    if (at >= tokens.size()) {
      return best;
    }
    Token token = tokens.get(at);
    for (String key : List.of(token.stem(), "=" + token.form(), token.form())) {
      Node<T> next = node.next.get(key);
      if (next != null) {
        Found<T> longer = longest(tokens, from, next, at + 1);
        if (longer.to() > best.to()) {
          best = longer;
        }
      }
    }
    return best;
  }
}
