package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencac.text.Token;

/**
 * Phrases of a rule table, found in the tokens of a sentence; the longest that starts at a word
 * wins. A phrase is written in lower case with single spaces and without hyphens, which are passed
 * over in the note. It may hold placeholders: <code>{n}</code> a number or a range of numbers,
 * <code>{stage}</code> a designator like 3a or IV, <code>{letter}</code> a to d, <code>{weeks}
 * </code> as in 32w4d, and {@code ...} at its end for the words that follow. Immutable once the
 * last phrase is added, and then safe to share.
 *
 * @param <V> what a phrase stands for
 */
public final class WordPatterns<V> {
  private static final Pattern ITEM =
      Pattern.compile("[.]{3}|[{]\\w+[}]|[\\p{L}\\p{N}°][\\p{L}\\p{N}°.]*|\\S");
  private static final Pattern STAGE =
      Pattern.compile("[0-5][a-d]?\\d?|(?:i{1,3}|iv|v)[a-c]?\\d?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTER = Pattern.compile("[a-d]");
  private static final Pattern WEEKS = Pattern.compile("\\d{1,2}w(?:k|ks)?(?:\\d{1,2}d)?");
  private static final String NUMBER = "{n}";

  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  /**
   * A phrase and what it stands for.
   *
   * @param items its words and placeholders
   * @param value what it stands for
   */
  private record Phrase<V>(List<String> items, V value) {}

  /**
   * A phrase in a sentence.
   *
   * @param from its first token
   * @param to behind its last token
   * @param filled what the placeholders stood for, as written in the note; protected
   * @param value what the phrase stands for
   */
  public record Found<V>(int from, int to, List<String> filled, V value) {

    /** The place only: the words are protected. */
    @Override
    public String toString() {
      return "Found[" + from + ".." + to + "]";
    }
  }

  /** Adds a phrase; the first of two equal ones is kept. */
  public void add(String words, V value) {
    List<String> items = new ArrayList<>();
    Matcher matcher = ITEM.matcher(words);
    while (matcher.find()) {
      items.add(matcher.group());
    }
    List<Phrase<V>> phrases =
        byFirst.computeIfAbsent(items.getFirst(), first -> new ArrayList<>(2));
    phrases.add(new Phrase<>(List.copyOf(items), value));
    phrases.sort(Comparator.comparingInt((Phrase<V> phrase) -> phrase.items().size()).reversed());
  }

  /** What phrases begin with: words in lower case, and placeholders. */
  public Set<String> beginnings() {
    return Set.copyOf(byFirst.keySet());
  }

  /**
   * The phrases in order of position, none overlapping; {@code ends} says where "..." must stop.
   */
  public List<Found<V>> find(List<Token> tokens, Predicate<Token> ends) {
    List<Found<V>> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Found<V> best = longest(tokens, i, ends);
      if (best == null) {
        i++;
      } else {
        found.add(best);
        i = best.to();
      }
    }
    return found;
  }

  private @Nullable Found<V> longest(List<Token> tokens, int at, Predicate<Token> ends) {
    Token first = tokens.get(at);
    Found<V> best = longest(first.form(), tokens, at, ends);
    boolean digit = !first.form().isEmpty() && Character.isDigit(first.form().charAt(0));
    if (best == null && digit) {
      best = longest(first.kind() == Token.Kind.NUMBER ? NUMBER : "{weeks}", tokens, at, ends);
    }
    return best;
  }

  private @Nullable Found<V> longest(
      String key, List<Token> tokens, int at, Predicate<Token> ends) {
    Found<V> best = null;
    for (Phrase<V> phrase : byFirst.getOrDefault(key, List.of())) {
      boolean longer = best == null || phrase.items().size() > best.to() - best.from();
      if (longer && mayGoOn(phrase, tokens, at)) {
        Found<V> here = match(phrase, tokens, at, ends);
        if (here != null && (best == null || here.to() > best.to())) {
          best = here;
        }
      }
    }
    return best;
  }

  /** A cheap look for the second word, which most phrases that begin alike fail. */
  private static boolean mayGoOn(Phrase<?> phrase, List<Token> tokens, int at) {
    if (phrase.items().size() < 2) {
      return true;
    }
    String second = phrase.items().get(1);
    if (second.charAt(0) == '{' || second.equals("...")) {
      return true;
    }
    for (int t = at + 1; t < tokens.size() && t <= at + 4; t++) {
      if (tokens.get(t).form().equals(second)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found<V> match(
      Phrase<V> phrase, List<Token> tokens, int at, Predicate<Token> ends) {
    List<String> filled = List.of();
    int t = at;
    for (String item : phrase.items()) {
      if (t > at && t + 1 < tokens.size() && tokens.get(t).form().equals("-")) {
        t++;
      }
      int next =
          item.equals("...")
              ? phraseEnd(tokens, t, ends)
              : t < tokens.size() ? behind(item, tokens, t) : t;
      if (next == t) {
        return null;
      }
      if (item.startsWith("{") || item.equals("...")) {
        filled = new ArrayList<>(filled);
        filled.add(written(tokens, t, next));
      }
      t = next;
    }
    return new Found<>(at, t, filled, phrase.value());
  }

  /** Index behind what the item covers from {@code t}, or {@code t} when it does not fit. */
  private static int behind(String item, List<Token> tokens, int t) {
    Token token = tokens.get(t);
    return switch (item) {
      case NUMBER -> token.kind() == Token.Kind.NUMBER ? rangeEnd(tokens, t) : t;
      case "{stage}" -> STAGE.matcher(token.form()).matches() ? t + 1 : t;
      case "{letter}" -> LETTER.matcher(token.form()).matches() ? t + 1 : t;
      case "{weeks}" -> WEEKS.matcher(token.form()).matches() ? t + 1 : t;
      default -> token.form().equals(item) ? t + 1 : t;
    };
  }

  private static int rangeEnd(List<Token> tokens, int t) {
    boolean range =
        t + 2 < tokens.size()
            && tokens.get(t + 1).form().equals("-")
            && tokens.get(t + 2).kind() == Token.Kind.NUMBER;
    return range ? t + 3 : t + 1;
  }

  private static int phraseEnd(List<Token> tokens, int from, Predicate<Token> ends) {
    int to = from;
    while (to < tokens.size() && !ends.test(tokens.get(to))) {
      to++;
    }
    return to;
  }

  /** The characters of the tokens, in lower case, joined where they were. */
  private static String written(List<Token> tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int t = from; t < to; t++) {
      if (t > from && tokens.get(t).begin() > tokens.get(t - 1).end()) {
        text.append(' ');
      }
      text.append(tokens.get(t).form());
    }
    return text.toString();
  }
}
