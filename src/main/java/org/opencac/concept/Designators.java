package org.opencac.concept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Numbers with what they count: the 2 of "type 2 diabetes with stage 4 disease" is no stage, and
 * the 4 no type. A number that stands behind a word for a type or for a stage belongs to it; any
 * other is loose and may be either. Held beside the keys of a sentence as keys of their own, which
 * no term has. Immutable and safe to share.
 */
public final class Designators {
  /** Keys from here downwards are no words. */
  private static final int BELOW = -1_000;

  private static final int KINDS = 4;
  private static final int LOOSE = 0;
  private static final int STEP = 1;
  private static final int TYPE = 2;

  /** So many letters may part a number ("3a"), with none. */
  private static final int LETTERS = 8;

  private static final List<String> STEPS =
      List.of("stage", "stg", "grade", "gr", "class", "degree", "ckd");

  private static final List<String> TYPES = List.of("type", "dm", "diabetes");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> numberOfKey = new HashMap<>();
  private final Map<Integer, Integer> kindOfKey = new HashMap<>();

  /** Numbers as the keys of a release know them. */
  public Designators(Terminology terminology, Tokenizer tokenizer) {
    for (int n = 1; n <= ROMAN.size(); n++) {
      for (String letter : List.of("", "a", "b", "c", "d")) {
        int number = n * LETTERS + (letter.isEmpty() ? 0 : letter.charAt(0) - 'a' + 1);
        for (String form : List.of(n + letter, ROMAN.get(n - 1) + letter)) {
          numbers.put(form, number);
          List<Token> tokens = tokenizer.tokenize(form);
          int key = tokens.size() == 1 ? terminology.keyOf(tokens.getFirst()) : Vocabulary.UNKNOWN;
          if (key != Vocabulary.UNKNOWN) {
            numberOfKey.put(key, number);
          }
        }
      }
    }
    for (String word : List.of("stage", "grade", "class", "degree")) {
      kindOfKey.put(terminology.keyOf(tokenizer.tokenize(word).getFirst()), STEP);
    }
    kindOfKey.put(terminology.keyOf(tokenizer.tokenize("type").getFirst()), TYPE);
    kindOfKey.remove(Vocabulary.UNKNOWN);
  }

  /** The numbers that words say. */
  public Set<Integer> of(List<Token> tokens) {
    Set<Integer> found = new HashSet<>();
    for (int t = 0; t < tokens.size(); t++) {
      Integer number = numbers.get(tokens.get(t).form());
      if (number != null) {
        found.add(key(t == 0 ? LOOSE : kind(tokens.get(t - 1).form()), number));
      }
    }
    return found;
  }

  /** The numbers among the keys of a mention, of which a reading may give some ("T2DM"). */
  public Set<Integer> ofKeys(List<Integer> keys) {
    Set<Integer> found = new HashSet<>();
    boolean typed = keys.stream().anyMatch(key -> kindOfKey.getOrDefault(key, LOOSE) == TYPE);
    for (int i = 0; i < keys.size(); i++) {
      Integer number = numberOfKey.get(keys.get(i));
      int kind = i == 0 ? LOOSE : kindOfKey.getOrDefault(keys.get(i - 1), LOOSE);
      if (number != null && (kind != LOOSE || typed)) {
        found.add(key(kind == LOOSE ? TYPE : kind, number));
      }
    }
    return found;
  }

  /**
   * Whether a term takes a number for its stage that tells a type, or the other way round.
   *
   * @param chosen the places of its keys
   */
  boolean misreads(Terminology terminology, int term, KeyLattice lattice, int[] chosen) {
    int number = -1;
    for (int place : chosen) {
      number = numberOfKey.containsKey(lattice.key(place)) ? place : number;
    }
    if (number < 0) {
      return false;
    }
    int kind = LOOSE;
    for (int i = 0; i < terminology.keyCount(term); i++) {
      kind |= kindOfKey.getOrDefault(terminology.key(term, i), LOOSE);
    }
    return (kind == STEP || kind == TYPE) && kind + kindAt(lattice, number) == STEP + TYPE;
  }

  /** Whether a word is the number of a type. */
  public boolean tellsType(List<Token> tokens, Token token) {
    int at = numbers.containsKey(token.form()) ? tokens.indexOf(token) : -1;
    return at > 0 && kind(tokens.get(at - 1).form()) == TYPE;
  }

  /** What a number of a sentence counts: by the word before it, or by the reading that gives it. */
  private int kindAt(KeyLattice lattice, int place) {
    if (lattice.reading(place) == 0) {
      int token = lattice.from(place);
      return token == 0 ? LOOSE : kind(lattice.tokens().get(token - 1).form());
    }
    for (int i = 0; i < lattice.size(); i++) {
      if (lattice.reading(i) == lattice.reading(place)
          && kindOfKey.getOrDefault(lattice.key(i), LOOSE) == STEP) {
        return STEP;
      }
    }
    return TYPE; // "T2DM": the number is part of the name.
  }

  private static int kind(String before) {
    return STEPS.contains(before) ? STEP : TYPES.contains(before) ? TYPE : LOOSE;
  }

  private static int key(int kind, int number) {
    return BELOW - number * KINDS - kind;
  }

  /**
   * Whether a title is for another number than is said: its stage where another stage stands, or a
   * number that only tells a type.
   */
  public boolean contradicts(Set<Integer> title, Set<Integer> near, Set<Integer> elsewhere) {
    int kind = LOOSE;
    int number = 0;
    for (Integer key : title) {
      kind = Math.max(kind, kindOfKey.getOrDefault(key, LOOSE));
      if (numberOfKey.containsKey(key)) {
        if (number != 0) {
          return false;
        }
        number = numberOfKey.get(key);
      }
    }
    if (kind == LOOSE || number == 0) {
      return false;
    }
    return says(kind, near) ? !has(kind, number, near) : isOther(kind, number, near, elsewhere);
  }

  /** Whether a number is said, and only of what is not meant. */
  private static boolean isOther(int kind, int number, Set<Integer> near, Set<Integer> elsewhere) {
    Set<Integer> all = new HashSet<>(near);
    all.addAll(elsewhere);
    return all.contains(key(kind == STEP ? TYPE : STEP, number))
        && !has(kind, number, all)
        && !has(LOOSE, number, all);
  }

  private static boolean says(int kind, Set<Integer> said) {
    return said.stream().anyMatch(key -> key <= BELOW && (BELOW - key) % KINDS == kind);
  }

  /** Whether a number is said, or one of its parts: "3b" is 3. */
  private static boolean has(int kind, int number, Set<Integer> said) {
    if (said.contains(key(kind, number))) {
      return true;
    }
    for (int letter = 1; number % LETTERS == 0 && letter < LETTERS; letter++) {
      if (said.contains(key(kind, number + letter))) {
        return true;
      }
    }
    return false;
  }
}
