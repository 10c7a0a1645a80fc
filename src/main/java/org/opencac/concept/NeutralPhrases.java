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

  /**
   * The phrases, per place what may stand there, by the stems of their first two places with a
   * blank between; by the first alone where there is no second.
   */
  private final Map<String, List<List<Place>>> byStems = new HashMap<>();

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

    /** The stems that may come first. */
    Set<String> firsts() {
      Set<String> firsts = new HashSet<>(stems);
      runs.forEach(run -> firsts.add(run.getFirst()));
      return firsts;
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
    List<Place> pattern = List.copyOf(places);
    starts(places)
        .forEach(start -> byStems.computeIfAbsent(start, f -> new ArrayList<>(2)).add(pattern));
  }

  /** The pairs of stems that a phrase may begin with. */
  private static Set<String> starts(List<Place> places) {
    Set<String> starts = new HashSet<>();
    for (String stem : places.getFirst().stems()) {
      if (places.size() == 1) {
        starts.add(stem);
      } else {
        places.get(1).firsts().forEach(next -> starts.add(stem + " " + next));
      }
    }
    places.getFirst().runs().forEach(run -> starts.add(run.get(0) + " " + run.get(1)));
    return starts;
  }

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().filter(Token::isWordOrNumber).map(Token::stem).toList();
  }

  /** The phrases of a sentence, the longest at each place; hyphens are passed over. */
  List<Range> find(List<Token> tokens) {
    List<Range> found = new ArrayList<>(2);
    Reach reach = in(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (reach.endAt(i) > 0) {
        found.add(new Range(i, reach.endAt(i)));
      }
    }
    return found;
  }

  /** Where the phrases of one sentence reach, found out when first asked. */
  Reach in(List<Token> tokens) {
    return new Reach(tokens);
  }

  /** The places of one sentence that lie inside a phrase. Confined to one thread. */
  final class Reach {
    private final List<Token> tokens;

    /** Behind the last token of the longest phrase that begins at a token; 0 not yet known. */
    private final int[] ends;

    private Reach(List<Token> tokens) {
      this.tokens = tokens;
      this.ends = new int[tokens.size()];
    }

    /**
     * Whether the tokens {@code [first, end)} lie inside a phrase; only phrases that begin a few
     * words before are looked at.
     */
    boolean holds(int first, int end) {
      for (int i = Math.max(0, first - LONGEST); i <= first; i++) {
        if (endAt(i) >= end) {
          return true;
        }
      }
      return false;
    }

    private int endAt(int token) {
      if (ends[token] == 0) {
        ends[token] = longest(token);
      }
      return ends[token];
    }

    private int longest(int token) {
      String stem = tokens.get(token).stem();
      int end = -1;
      for (List<Place> pattern : byStems.getOrDefault(stem, List.of())) {
        end = Math.max(end, end(pattern, tokens, token));
      }
      int next = passHyphen(tokens, token + 1);
      if (next < tokens.size()) {
        String start = stem + " " + tokens.get(next).stem();
        for (List<Place> pattern : byStems.getOrDefault(start, List.of())) {
          end = Math.max(end, end(pattern, tokens, token));
        }
      }
      return end;
    }
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
