package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Phrases that are looked for among tokens by their stems; hyphens and commas between words do not
 * count. The longest phrase at a place wins. Filled once, constant afterwards.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
  private static final int SHORT = 4;

  private final Tokenizer tokenizer;
  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  private record Entry<T>(List<Token> words, T value) {}

  /**
   * A phrase found.
   *
   * @param from its first token
   * @param to behind its last token
   * @param value what it means
   */
  record Match<T>(int from, int to, T value) {}

  Phrases(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  void add(String phrase, T value) {
    List<Token> words = tokenizer.tokenize(phrase).stream().filter(Token::isWordOrNumber).toList();
    if (!words.isEmpty()) {
      byFirst
          .computeIfAbsent(words.getFirst().stem(), stem -> new ArrayList<>())
          .add(new Entry<>(words, value));
    }
  }

  static List<String> stems(List<Token> tokens) {
    return tokens.stream().filter(Token::isWordOrNumber).map(Token::stem).toList();
  }

  /** The longest phrase that begins at a token. */
  Optional<Match<T>> at(List<Token> tokens, int from) {
    List<Entry<T>> entries = byFirst.get(tokens.get(from).stem());
    if (entries == null) {
      return Optional.empty();
    }
    Optional<Match<T>> best = Optional.empty();
    for (Entry<T> entry : entries) {
      int to = end(tokens, from, entry.words());
      if (to > 0 && (best.isEmpty() || to > best.get().to())) {
        best = Optional.of(new Match<>(from, to, entry.value()));
      }
    }
    return best;
  }

  private static int end(List<Token> tokens, int from, List<Token> words) {
    int at = from;
    for (int i = 0; i < words.size(); i++) {
      while (i > 0 && at < tokens.size() && isJoint(tokens.get(at))) {
        at++;
      }
      if (at >= tokens.size() || !isSame(tokens.get(at), words.get(i))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Short words written with an ending mean it: "mets" is not "met". */
  private static boolean isSame(Token said, Token word) {
    return said.stem().equals(word.stem())
        && (word.form().length() > SHORT
            || word.form().equals(word.stem()) && !said.form().equals(word.stem() + "ed")
            || said.form().equals(word.form()));
  }

  private static boolean isJoint(Token token) {
    return switch (token.form()) {
      case "-", "'", "–", "," -> true;
      default -> false;
    };
  }

  /** Whether one of the phrases means what is asked for. */
  boolean anyMatch(List<Token> tokens, Predicate<T> meaning) {
    for (int i = 0; i < tokens.size(); i++) {
      if (byFirst.containsKey(tokens.get(i).stem())) {
        return all(tokens).stream().anyMatch(match -> meaning.test(match.value()));
      }
    }
    return false;
  }

  /** All phrases, in order, without overlap. */
  List<Match<T>> all(List<Token> tokens) {
    List<Match<T>> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Match<T>> match = at(tokens, i);
      if (match.isPresent()) {
        found.add(match.get());
        i = match.get().to() - 1;
      }
    }
    return found;
  }
}
