package org.opencac.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  private static final String HYPHEN = "-";

  private static final String COMMA = ",";

  /** Of characters behind the letters of a symbol: "2A1", "12B1". */
  private static final int LONGEST_NUMBER = 4;

  /** Small words that change no name: "carcinoma of the cervix". */
  static final Set<String> ARTICLES = Set.of("the");

  /** A side inside a name is no part of it: "torn left medial meniscus". */
  private static final Set<String> SIDES = Set.of("left", "right", "lt", "rt");

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
      List<Match> longest = List.of();
      Deque<Place> places = new ArrayDeque<>();
      places.push(new Place(first(root, tokens.get(i).stem()), i + 1, PackedLexicon.NONE));
      while (!places.isEmpty()) {
        Place place = places.pop();
        int node = place.node();
        int k = place.at();
        if (node == PackedLexicon.NONE) {
          continue;
        }
        if (node != place.before() && packed.hasEntries(node)) {
          if (sentence.isEmpty() && packed.needsSentence(node)) {
            tokens.forEach(token -> sentence.add(token.stem()));
          }
          List<Match> here = matches(node, text, tokens, i, k, sentence, around);
          here.removeIf(match -> word && match.to() == match.from() + 1 && match.entry().isShort());
          boolean longer = longest.isEmpty() || longest.getFirst().to() < k;
          longest = here.isEmpty() || !longer ? longest : here;
        }
        if (k < tokens.size()) {
          int next = next(node, tokens, k);
          if (next != node && isPassedOver(tokens, k)) {
            places.push(new Place(node, k + 1, node));
          }
          places.push(new Place(next, k + 1, node));
        }
      }
      Symbol symbol = symbol(root, tokens, i);
      if (symbol.node() != PackedLexicon.NONE
          && (longest.isEmpty() || longest.getFirst().to() < symbol.to())) {
        List<Match> here = matches(symbol.node(), text, tokens, i, symbol.to(), sentence, around);
        longest = here.isEmpty() ? longest : here;
      }
      matches.addAll(longest);
    }
    return matches;
  }

  /**
   * Where a walk along the rows stands.
   *
   * @param node the place in their tree
   * @param at index of the next token
   * @param before the place before the last token, the same where that was passed over
   */
  private record Place(int node, int at, int before) {}

  /**
   * A symbol of a series.
   *
   * @param node the place of its series, or {@link PackedLexicon#NONE}
   * @param to index behind its last token
   */
  private record Symbol(int node, int to) {}

  /**
   * The symbol at a token, as any number of its series: its number may be cut off ("SPG20", "CLN3")
   * or stand in the word with the letters of a subtype behind it ("CMT2A1"). Needed beside the walk
   * along the rows, which ends where another row goes on behind the same number.
   */
  private Symbol symbol(int root, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String form = token.form();
    int letters = 0;
    while (letters < form.length() && Character.isLetter(form.charAt(letters))) {
      letters++;
    }
    boolean apart = letters == form.length();
    if (letters < 2
        || apart
            && !(at + 1 < tokens.size()
                && tokens.get(at + 1).begin() == token.end()
                && beginsWithDigit(tokens.get(at + 1)))
        || !apart && form.length() > letters + LONGEST_NUMBER) {
      return new Symbol(PackedLexicon.NONE, at);
    }
    String series = apart ? token.stem() : form.substring(0, letters);
    int node = packed.mayBegin(root, series) ? packed.next(root, series) : PackedLexicon.NONE;
    return new Symbol(
        node == PackedLexicon.NONE ? node : packed.next(node, ANY_NUMBER), apart ? at + 2 : at + 1);
  }

  private static boolean beginsWithDigit(Token token) {
    return !token.form().isEmpty() && Character.isDigit(token.form().charAt(0));
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
   * nothing, as a hyphen that only one of both has, a number that is written together with the
   * letters before it as any number of their series ("SPG20" as "spg#"), and the number of a type
   * in its other spelling ("disease 3" as "disease type III").
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
    if (ARTICLES.contains(token.stem()) || isPassedOver(tokens, at)) {
      return node;
    }
    boolean adjacent = token.begin() == tokens.get(at - 1).end();
    if (adjacent && beginsWithDigit(token)) {
      return packed.next(node, ANY_NUMBER);
    }
    next = nextBehind(node, HYPHEN, token.stem());
    return next == PackedLexicon.NONE ? nextNumber(node, tokens, at) : next;
  }

  /** A hyphen inside a word where rows have a space, the comma of "disease, type 2", a side. */
  private static boolean isPassedOver(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(at);
    return switch (token.form()) {
      case HYPHEN ->
          token.begin() == tokens.get(at - 1).end() && token.end() == tokens.get(at + 1).begin();
      case COMMA -> tokens.get(at + 1).stem().equals(TypeNumber.TYPE);
      default -> SIDES.contains(token.form());
    };
  }

  /** The number of a type in its other spelling, or at the end of a name without "type". */
  private int nextNumber(int node, List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    String other = TypeNumber.otherSpelling(form);
    if (other.isEmpty()) {
      return PackedLexicon.NONE;
    }
    if (tokens.get(at - 1).stem().equals(TypeNumber.TYPE)) {
      return packed.next(node, other);
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).isWordOrNumber()) {
      return PackedLexicon.NONE;
    }
    int next = nextBehind(node, TypeNumber.TYPE, form);
    return next == PackedLexicon.NONE ? nextBehind(node, TypeNumber.TYPE, other) : next;
  }

  private int nextBehind(int node, String between, String stem) {
    int behind = packed.next(node, between);
    return behind == PackedLexicon.NONE ? behind : packed.next(behind, stem);
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
    String surface = LexiconEntry.surface(text, tokens.subList(from, to));
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
