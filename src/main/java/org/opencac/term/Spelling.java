package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Reads the typing faults of a note: a word that nothing knows and that lies one fault from one
 * word of the terms counts as that word. A fault is a letter doubled or not doubled, two letters
 * swapped, in longer words also a letter dropped, added or mistaken; the first and the last letter
 * are taken as meant, for typists rarely fail there and other forms of a word differ there. Spans
 * stay as they are. Safe to share: what a word is read as depends on the word alone, so the bounded
 * cache never changes an answer.
 */
public final class Spelling {
  private static final int SHORTEST = 6;
  private static final int SHORTEST_FOR_DROPPED = 7;
  private static final int SHORTEST_FOR_MISTAKEN = 8;

  /** How much more often a word must stand in terms than another one that is as near. */
  private static final int CLEARLY = 8;

  /** A word that fewer terms require is no reading. */
  private static final int RAREST = 2;

  private static final int CACHE_LIMIT = 50_000;

  private final Terminology terminology;
  private final Lexicon lexicon;
  private final Set<String> known;
  private final Map<String, List<String>> near = new HashMap<>();
  private final ConcurrentHashMap<String, Optional<Token>> cache = new ConcurrentHashMap<>();

  /**
   * A reader of faults.
   *
   * @param terminology words of its terms are what may be meant
   * @param lexicon its words are known
   * @param known further words that are spelt as meant, and their stems
   */
  public Spelling(Terminology terminology, Lexicon lexicon, Set<String> known) {
    this.terminology = terminology;
    this.lexicon = lexicon;
    this.known = known;
    for (String word : terminology.words()) {
      if (word.length() >= SHORTEST && isPlain(word) && use(word) >= RAREST) {
        near.computeIfAbsent(ends(word, word.length()), k -> new ArrayList<>()).add(word);
      }
    }
  }

  /** The note with its misspelt words read as what was meant. */
  public ParsedNote read(ParsedNote note) {
    if (known.isEmpty()) {
      return note;
    }
    List<Sentence> sentences = new ArrayList<>(note.sentences().size());
    boolean changed = false;
    for (Sentence sentence : note.sentences()) {
      List<Token> tokens = read(sentence.tokens());
      sentences.add(
          tokens.isEmpty()
              ? sentence
              : new Sentence(sentence.span(), sentence.section(), sentence.role(), tokens));
      changed |= !tokens.isEmpty();
    }
    return changed ? new ParsedNote(note.note(), note.sections(), sentences) : note;
  }

  /** The tokens with what was meant; none when nothing is misspelt. */
  private List<Token> read(List<Token> tokens) {
    List<Token> read = List.of();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.form().length() >= SHORTEST && token.kind() == Token.Kind.WORD) {
        Optional<Token> meant = meant(token);
        if (meant.isPresent()) {
          read = read.isEmpty() ? new ArrayList<>(tokens) : read;
          Token word = meant.get();
          read.set(
              i, new Token(token.begin(), token.end(), word.form(), word.stem(), token.kind()));
        }
      }
    }
    return read;
  }

  private Optional<Token> meant(Token token) {
    if (isKnown(token)) {
      return Optional.empty();
    }
    Optional<Token> before = cache.get(token.form());
    if (before != null) {
      return before;
    }
    Optional<Token> meant = isPlain(token.form()) ? find(token) : Optional.empty();
    if (cache.size() < CACHE_LIMIT) {
      cache.put(token.form(), meant);
    }
    return meant;
  }

  private boolean isKnown(Token token) {
    return terminology.keyOf(token) != Vocabulary.UNKNOWN
        || terminology.keyOf(token.form()) != Vocabulary.UNKNOWN
        || known.contains(token.stem())
        || known.contains(token.form())
        || known.contains(token.form() + "s")
        || lexicon.knows(token.stem());
  }

  /** The word itself, or else its stem with the ending put back. */
  private Optional<Token> find(Token token) {
    String form = token.form();
    String stem = singular(token);
    Optional<String> whole = nearest(form);
    if (whole.isPresent() || stem.equals(form)) {
      return whole.map(word -> new Token(0, 0, word, word, token.kind()));
    }
    boolean ending = form.startsWith(stem);
    return nearest(stem)
        .map(word ->
            new Token(
                0, 0, ending ? word + form.substring(stem.length()) : word, word, token.kind()));
  }

  /** The stem; of a word that the stemmer leaves as it is, what stands before a plural's "s". */
  private static String singular(Token token) {
    String form = token.form();
    boolean left = token.stem().equals(form) && form.endsWith("s") && !form.endsWith("ss");
    return left ? form.substring(0, form.length() - 1) : token.stem();
  }

  /** The only word that is near, or the one that is used far more than the others. */
  private Optional<String> nearest(String typed) {
    if (typed.length() < SHORTEST) {
      return Optional.empty();
    }
    String best = "";
    int most = 0;
    int other = 0;
    for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
      for (String word : near.getOrDefault(ends(typed, length), List.of())) {
        if (isFault(typed, word)) {
          int use = use(word);
          boolean same = !best.isEmpty() && terminology.keyOf(best) == terminology.keyOf(word);
          if (use > most) {
            other = same ? other : Math.max(other, most);
            most = use;
            best = word;
          } else if (!same) {
            other = Math.max(other, use);
          }
        }
      }
    }
    return best.isEmpty() || most < CLEARLY * other ? Optional.empty() : Optional.of(best);
  }

  private int use(String word) {
    int key = terminology.keyOf(word);
    return key == Vocabulary.UNKNOWN ? 0 : terminology.frequency(key);
  }

  private static String ends(String word, int length) {
    return word.charAt(0) + Integer.toString(length) + word.charAt(word.length() - 1);
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether one fault of typing leads from the word to what was typed. */
  static boolean isFault(String typed, String word) {
    int same = 0;
    int shorter = Math.min(typed.length(), word.length());
    while (same < shorter && typed.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (typed.length() == word.length()) {
      return same < shorter && isReplaced(typed, word, same);
    }
    String longer = typed.length() > word.length() ? typed : word;
    String less = longer.equals(typed) ? word : typed;
    if (!less.substring(same).equals(longer.substring(same + 1))) {
      return false;
    }
    boolean doubled = same > 0 && longer.charAt(same) == longer.charAt(same - 1);
    return doubled || typed.length() >= SHORTEST_FOR_DROPPED;
  }

  private static boolean isReplaced(String typed, String word, int at) {
    if (typed.substring(at + 1).equals(word.substring(at + 1))) {
      return typed.length() >= SHORTEST_FOR_MISTAKEN;
    }
    return at + 1 < typed.length()
        && typed.charAt(at) == word.charAt(at + 1)
        && typed.charAt(at + 1) == word.charAt(at)
        && typed.substring(at + 2).equals(word.substring(at + 2));
  }
}
