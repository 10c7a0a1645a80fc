package org.opencac.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  /** How many tokens before its end a phrase begins at most. */
  private static final int LONGEST = 8;

  /** For each stem that begins a phrase, the phrases: per place what may stand there. */
  private final Map<String, List<List<Place>>> byFirst = new HashMap<>();

  /**
   * What may stand at a place of a phrase.
   *
   * @param stems single words
   * @param runs several words each
   */
  private record Place(Set<String> stems, List<List<String>> runs) {
    Place {
      stems = Set.copyOf(stems);
      runs = List.copyOf(runs);
    }
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
    Map<String, List<String>> cut = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "phrase", "note").rows()) {
      phrases.add(
          row.get("phrase"), word -> cut.computeIfAbsent(word, w -> stems(tokenizer.tokenize(w))));
    }
    return phrases;
  }

  private void add(String phrase, Function<String, List<String>> stemsOf) {
    List<Place> places = new ArrayList<>();
    for (String place : phrase.split(" +")) {
      Set<String> stems = new HashSet<>();
      List<List<String>> runs = new ArrayList<>();
      for (String word : place.split("[|]")) {
        List<String> run = stemsOf.apply(word);
        if (run.size() == 1) {
          stems.add(run.getFirst());
        } else if (!run.isEmpty()) {
          runs.add(run);
        }
      }
      places.add(new Place(stems, runs));
    }
    Set<String> firsts = new HashSet<>(places.getFirst().stems());
    places.getFirst().runs().forEach(run -> firsts.add(run.getFirst()));
    List<Place> pattern = List.copyOf(places);
    firsts.forEach(first -> byFirst.computeIfAbsent(first, f -> new ArrayList<>(2)).add(pattern));
  }

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().filter(Token::isWordOrNumber).map(Token::stem).toList();
  }

  /** The phrases of a sentence, the longest at each place; hyphens are passed over. */
  List<Range> find(List<Token> tokens) {
    List<Range> found = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      int end = -1;
      for (List<Place> pattern : byFirst.getOrDefault(tokens.get(i).stem(), List.of())) {
        end = Math.max(end, end(pattern, tokens, i));
      }
      if (end > 0) {
        found.add(new Range(i, end));
      }
    }
    return found;
  }

  /**
   * Whether the tokens {@code [first, end)} lie inside a phrase; only phrases that begin a few
   * words before are looked at.
   */
  boolean hold(List<Token> tokens, int first, int end) {
    for (int i = Math.max(0, first - LONGEST); i <= first; i++) {
      for (List<Place> pattern : byFirst.getOrDefault(tokens.get(i).stem(), List.of())) {
        if (end(pattern, tokens, i) >= end) {
          return true;
        }
      }
    }
    return false;
  }

  /** Index behind the last token of the phrase when it begins here; -1 when it does not. */
  private static int end(List<Place> pattern, List<Token> tokens, int from) {
    int at = from;
    for (Place place : pattern) {
      at = at > from ? passHyphen(tokens, at) : at;
      if (at < tokens.size() && place.stems().contains(tokens.get(at).stem())) {
        at++;
        continue;
      }
      int behind = -1;
      for (List<String> run : place.runs()) {
        behind = Math.max(behind, end(run, at, tokens));
      }
      if (behind < 0) {
        return -1;
      }
      at = behind;
    }
    return at;
  }

  private static int end(List<String> run, int from, List<Token> tokens) {
    int at = from;
    for (String stem : run) {
      at = at > from ? passHyphen(tokens, at) : at;
      if (at >= tokens.size() || !tokens.get(at).stem().equals(stem)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static int passHyphen(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && tokens.get(at).form().equals("-") ? at + 1 : at;
  }
}
