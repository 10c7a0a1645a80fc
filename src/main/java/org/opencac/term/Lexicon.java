package org.opencac.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The clinical lexicon: abbreviations, synonyms, lay words and variants, words for words and never
 * for codes, so that it survives every annual update. Immutable and safe to share.
 */
public final class Lexicon {
  /** The file that the build leaves beside the classes. */
  public static final String PACKED = "lexicon.bin";

  /** Stands in a row for the number of a symbol. */
  private static final String ANY_NUMBER = "#";

  /** Small words that change no name: "carcinoma of the cervix". */
  static final Set<String> ARTICLES = Set.of("the");

  private final PackedLexicon packed;
  private final CapitalWords capitalWords = CapitalWords.load();
  private final OtherSenses otherSenses = OtherSenses.load();

  private Lexicon(PackedLexicon packed) {
    this.packed = packed;
  }

  /**
   * Loads the lexicon: packed when the program was built, or, in a build without that step, from
   * its rows, with words cut by the tokenizer. Both give the same lexicon.
   */
  public static Lexicon load(Tokenizer tokenizer) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/" + PACKED)) {
      return in == null ? read(tokenizer) : new Lexicon(PackedLexicon.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the rows of the lexicon from the program's resources. */
  static Lexicon read(Tokenizer tokenizer) {
    return new Lexicon(PackedLexicon.of(pack(tokenizer)));
  }

  /** The rows of the lexicon in the form that loads fast, for the build to keep. */
  public static byte[] pack(Tokenizer tokenizer) {
    return PackedLexicon.pack(LexiconRows.read(tokenizer));
  }

  /** All rows, in file order. */
  public List<LexiconEntry> entries() {
    List<LexiconEntry> entries = new ArrayList<>(packed.size());
    for (int i = 0; i < packed.size(); i++) {
      entries.add(packed.entry(i));
    }
    return entries;
  }

  /** Whether a row reads a word with this stem. */
  boolean knows(String stem) {
    return packed.knows(stem);
  }

  /** Stems that count as one and the same key everywhere, as stem to key. */
  public Map<String, String> equivalents() {
    Map<String, String> direct = new HashMap<>();
    for (LexiconEntry entry : entries()) {
      if (entry.isEquivalence()) {
        direct.putIfAbsent(entry.fromStems().getFirst(), entry.toStems().getFirst());
      }
    }
    Map<String, String> resolved = new HashMap<>();
    for (String from : direct.keySet()) {
      String key = from;
      Set<String> seen = new HashSet<>();
      while (direct.containsKey(key) && seen.add(key)) {
        key = direct.get(key);
      }
      if (!key.equals(from)) {
        resolved.put(from, key);
      }
    }
    return Map.copyOf(resolved);
  }

  /**
   * What may stand for the tokens of a sentence.
   *
   * @param text the text the tokens point into, for case
   * @param tokens the sentence
   * @param around what stands around it
   * @return every match in order of position, the longest match at each position
   */
  public List<Match> expand(String text, List<Token> tokens, Surroundings around) {
    return matches(PackedLexicon.WORDS, text, tokens, around);
  }

  /** The drugs that the tokens name; what they stand for is the words of their class. */
  public List<Match> drugs(String text, List<Token> tokens) {
    return matches(PackedLexicon.DRUGS, text, tokens, Surroundings.NONE);
  }

  private List<Match> matches(int root, String text, List<Token> tokens, Surroundings around) {
    List<Match> matches = new ArrayList<>();
    Set<String> sentence = new HashSet<>();
    boolean capitals = CapitalWords.isCapitals(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      boolean word = capitals && capitalWords.isWord(tokens.get(i).form());
      int node = first(root, tokens.get(i).stem());
      List<Match> longest = List.of();
      int before = PackedLexicon.NONE;
      for (int k = i + 1; node != PackedLexicon.NONE; k++) {
        if (node != before && packed.hasEntries(node)) {
          if (sentence.isEmpty() && packed.needsSentence(node)) {
            tokens.forEach(token -> sentence.add(token.stem()));
          }
          List<Match> here = matches(node, text, tokens, i, k, sentence, around);
          here.removeIf(match -> word && match.to() == match.from() + 1 && match.entry().isShort());
          longest = here.isEmpty() ? longest : here;
        }
        before = node;
        node = k < tokens.size() ? next(node, tokens, k) : PackedLexicon.NONE;
      }
      matches.addAll(longest);
    }
    return matches;
  }

  private int first(int root, String stem) {
    if (packed.mayBegin(root, stem)) {
      int node = packed.next(root, stem);
      if (node != PackedLexicon.NONE) {
        return node;
      }
    }
    String spelt = packed.spelt(stem);
    return spelt.equals(stem) ? PackedLexicon.NONE : packed.next(root, spelt);
  }

  /**
   * The place behind the next token. What no row has as it stands is read as a row may have it: in
   * the other spelling, a capital A or a short word in capitals as any other word, an article as
   * nothing, and a number that is written together with the letters before it as any number of
   * their series ("SPG20" as "spg#").
   */
  private int next(int node, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int next = packed.next(node, token.stem());
    if (next == PackedLexicon.NONE) {
      next = packed.next(node, packed.spelt(token.stem()));
    }
    if (next == PackedLexicon.NONE && !token.form().equals(token.stem())) {
      next = packed.next(node, token.form());
    }
    if (next != PackedLexicon.NONE || token.form().isEmpty()) {
      return next;
    }
    if (ARTICLES.contains(token.stem())) {
      return node;
    }
    boolean numbered =
        token.begin() == tokens.get(at - 1).end() && Character.isDigit(token.form().charAt(0));
    return numbered ? packed.next(node, ANY_NUMBER) : next;
  }

  /**
   * An entry that applies to a run of tokens.
   *
   * @param from index of the first token
   * @param to index behind the last token
   * @param entry what it says
   */
  public record Match(int from, int to, LexiconEntry entry) {
    private boolean isShort() {
      return to == from + 1 && entry.isShort();
    }
  }

  /**
   * What stands around a sentence, for rows that need a context.
   *
   * @param near stems of its section
   * @param chart stems of the whole chart; empty where words stand alone
   * @param name whether the sentence is the name of a problem, so that an abbreviation stands for
   *     one: the reading that the chart proves counts, or else the first
   */
  public record Surroundings(Set<String> near, Set<String> chart, boolean name) {
    /** Nothing is known around the words. */
    public static final Surroundings NONE = new Surroundings(Set.of(), Set.of(), false);
  }

  private List<Match> matches(
      int node,
      String text,
      List<Token> tokens,
      int from,
      int to,
      Set<String> sentence,
      Surroundings around) {
    List<Match> matches = new ArrayList<>(2);
    String surface = text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    boolean symbol = isNumbered(tokens, to);
    for (LexiconEntry entry : packed.entriesAt(node)) {
      if (entry.fits(surface, sentence, around.near()) && !(symbol && entry.waitsForContext())) {
        matches.add(new Match(from, to, entry));
      }
    }
    if (matches.stream().anyMatch(match -> match.entry().provesShortWord())) {
      matches.removeIf(match -> match.entry().yields());
    }
    if (matches.isEmpty() && around.name()) {
      named(node, surface, sentence, around.chart())
          .ifPresent(entry -> matches.add(new Match(from, to, entry)));
    }
    Token first = tokens.get(from);
    if (matches.stream().anyMatch(Match::isShort)
        && otherSenses.told(text, first.begin(), first.end())) {
      matches.removeIf(Match::isShort);
    }
    return matches;
  }

  /**
   * What the letters of a problem's name stand for without words beside them: the reading that some
   * other place of the chart proves, or else the first, unless the letters mean much besides.
   */
  private Optional<LexiconEntry> named(
      int node, String surface, Set<String> sentence, Set<String> chart) {
    List<LexiconEntry> readings =
        packed.entriesAt(node).stream()
            .filter(entry -> entry.abbreviates(surface, sentence))
            .toList();
    Optional<LexiconEntry> proved =
        readings.stream().filter(entry -> entry.fits(entry.from(), sentence, chart)).findFirst();
    if (proved.isPresent() || !chart.isEmpty() && otherSenses.areMany(surface)) {
      return proved;
    }
    return readings.stream().findFirst();
  }

  /** Whether a number is written together with the letters before it: "DR2", "CD1". */
  private static boolean isNumbered(List<Token> tokens, int to) {
    return to < tokens.size()
        && tokens.get(to).begin() == tokens.get(to - 1).end()
        && tokens.get(to).kind() == Token.Kind.NUMBER;
  }

  /** What a row is. */
  public enum Kind {
    ABBREVIATION,
    SYNONYM,
    LAY,
    ANATOMY,
    VARIANT,
    MISSPELLING,
    DRUG_CLASS,
    ATTRIBUTE;

    static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the words may be read as the other words; a drug is no word for its class. */
    boolean expands() {
      return this != DRUG_CLASS;
    }
  }
}
