package org.opencac.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencac.concept.NeutralTable.Place;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Phrases whose words look like a condition and name none: a place of the body ("celiac artery"), a
 * position ("lateral decubitus"), a device, a test, a technique ("stab incision"). A mention all of
 * whose words lie inside one such phrase is dropped; "celiac artery stenosis" is not. The phrases
 * are in {@code neutral-phrases.tsv}; {@code |} stands between words that may take a place. Safe to
 * share between threads.
 */
final class NeutralPhrases {
  /** How many tokens before its end a phrase begins at most. */
  private static final int LONGEST = 8;

  /** Stands for no second word. */
  private static final String ALONE = "";

  /** The phrases by the stem that they begin with. */
  private final Map<String, Beginning> byFirst = new HashMap<>();

  /**
   * The phrases that begin with the same stem; read and sorted by their second stem when a sentence
   * first asks, for most stems of the table stand in no note of a day.
   */
  private static final class Beginning {
    private final NeutralTable table;
    private volatile @Nullable Map<String, List<List<Place>>> bySecond;

    Beginning(NeutralTable table) {
      this.table = table;
    }

    /** The phrases of one place, and those that may go on with a stem. */
    List<List<Place>> before(String stem, String second) {
      Map<String, List<List<Place>>> known = bySecond;
      if (known == null) {
        known = sorted(stem);
        bySecond = known;
      }
      List<List<Place>> alone = known.getOrDefault(ALONE, List.of());
      List<List<Place>> more = second.isEmpty() ? List.of() : known.getOrDefault(second, List.of());
      if (alone.isEmpty() || more.isEmpty()) {
        return alone.isEmpty() ? more : alone;
      }
      List<List<Place>> both = new ArrayList<>(alone);
      both.addAll(more);
      return both;
    }

    private Map<String, List<List<Place>>> sorted(String stem) {
      Map<String, List<List<Place>>> sorted = new HashMap<>();
      for (List<Place> pattern : table.beginningWith(stem)) {
        for (String second : seconds(pattern, stem)) {
          sorted.computeIfAbsent(second, s -> new ArrayList<>(2)).add(pattern);
        }
      }
      return sorted;
    }

    /** What may stand behind the stem with which a phrase begins. */
    private static Set<String> seconds(List<Place> pattern, String stem) {
      Place first = pattern.getFirst();
      Set<String> seconds = new HashSet<>();
      if (first.stems().contains(stem)) {
        seconds.addAll(pattern.size() == 1 ? Set.of(ALONE) : pattern.get(1).firsts());
      }
      for (List<String> run : first.runs()) {
        if (run.getFirst().equals(stem)) {
          seconds.add(run.get(1));
        }
      }
      return seconds;
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

  /** The program's own phrases; stems are those of the tokenizer. */
  static NeutralPhrases load(Tokenizer tokenizer) {
    NeutralPhrases phrases = new NeutralPhrases();
    NeutralTable table = NeutralTable.load(tokenizer);
    table.firsts().forEach(stem -> phrases.byFirst.put(stem, new Beginning(table)));
    return phrases;
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
      Beginning beginning = byFirst.get(stem);
      if (beginning == null) {
        return -1;
      }
      int next = passHyphen(tokens, token + 1);
      String second = next < tokens.size() ? tokens.get(next).stem() : ALONE;
      int end = -1;
      for (List<Place> pattern : beginning.before(stem, second)) {
        end = Math.max(end, end(pattern, tokens, token));
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
