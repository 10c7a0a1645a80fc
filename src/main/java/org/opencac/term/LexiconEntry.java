package org.opencac.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * One row of the lexicon: words that may be read as other words.
 *
 * @param from the words as written in the file
 * @param to the words they stand for
 * @param kind what the row is
 * @param exactCase whether only this capitalisation counts
 * @param fromStems stems of {@code from}, marks included
 * @param toStems stems of {@code to}, words and numbers only
 * @param anyOf stems of which one must stand in the section; empty when none is needed
 * @param noneOf stems of which none may stand in the sentence; with a mark before, nor around it
 */
public record LexiconEntry(
    String from,
    String to,
    Lexicon.Kind kind,
    boolean exactCase,
    List<String> fromStems,
    List<String> toStems,
    Set<String> anyOf,
    Set<String> noneOf) {
  private static final Pattern SIDE_INSIDE =
      Pattern.compile(" (?:left|right|lt|rt|Left|Right|LEFT|RIGHT|Lt|Rt|LT|RT) ");

  private static final String[] NO_WORDS = {};

  /** Before a stem that may not stand in the section either. */
  private static final String AROUND = "!";

  /** Copies the collections. */
  public LexiconEntry {
    fromStems = List.copyOf(fromStems);
    toStems = List.copyOf(toStems);
    anyOf = Set.copyOf(anyOf);
    noneOf = Set.copyOf(noneOf);
  }

  static LexiconEntry of(RuleTable.Row row, Tokenizer tokenizer) {
    String from = row.get("from");
    String to = row.get("to");
    String exact = row.get("case");
    if (to.isEmpty()) {
      throw new IllegalArgumentException("the column 'to' is empty");
    }
    if (!exact.isEmpty() && !exact.equals("exact")) {
      throw new IllegalArgumentException("the column 'case' must be empty or 'exact'");
    }
    List<String> anyOf = new ArrayList<>();
    List<String> noneOf = new ArrayList<>();
    String when = row.get("when");
    for (String word : when.isEmpty() ? NO_WORDS : when.split("\\s+")) {
      if (word.startsWith(AROUND + "!")) {
        stems(word.substring(2), tokenizer, true).forEach(stem -> noneOf.add(AROUND + stem));
      } else if (word.startsWith("!")) {
        noneOf.addAll(stems(word.substring(1), tokenizer, true));
      } else if (!word.isEmpty()) {
        anyOf.addAll(stems(word, tokenizer, true));
      }
    }
    List<String> fromStems =
        exact.isEmpty() ? stems(from, tokenizer, true) : stemsAsWritten(from, tokenizer);
    noneOf.removeAll(fromStems);
    List<String> toStems = stems(to, tokenizer, false);
    if (toStems.isEmpty()) {
      throw new IllegalArgumentException("the column 'to' has no word");
    }
    return new LexiconEntry(
        from,
        to,
        Lexicon.Kind.of(row.get("kind")),
        !exact.isEmpty(),
        fromStems,
        toStems,
        Set.copyOf(anyOf),
        Set.copyOf(noneOf));
  }

  /** Whether the row says that two single words are one and the same everywhere. */
  boolean isEquivalence() {
    boolean kindOfWord =
        switch (kind) {
          case ANATOMY, VARIANT, MISSPELLING -> true;
          case ABBREVIATION, SYNONYM, LAY, DRUG_CLASS, ATTRIBUTE -> false;
        };
    return kindOfWord
        && !exactCase
        && anyOf.isEmpty()
        && noneOf.isEmpty()
        && fromStems.size() == 1
        && toStems.size() == 1;
  }

  /** Whether the row says that a word is another one spelt otherwise. */
  boolean isSpelling() {
    return isEquivalence() && kind != Lexicon.Kind.ANATOMY;
  }

  /** Whether a word in any capitals is short for a name that its context proves. */
  boolean provesShortWord() {
    return kind == Lexicon.Kind.ABBREVIATION && !anyOf.isEmpty() && !exactCase;
  }

  /** Whether letters are short for a name only beside words that prove it. */
  boolean waitsForContext() {
    return kind == Lexicon.Kind.ABBREVIATION && exactCase && !anyOf.isEmpty();
  }

  /** Whether the row reads an abbreviation that its capitals tell from a word. */
  boolean isShort() {
    return exactCase || kind == Lexicon.Kind.ABBREVIATION;
  }

  /** Whether the row gives way to a short word that its context proves. */
  boolean yields() {
    return anyOf.isEmpty() && kind != Lexicon.Kind.ABBREVIATION;
  }

  /**
   * Whether the words are read as the others only: beside certain words, which prove what is
   * abbreviated, or as a variant of several words, which names the same thing.
   */
  public boolean provesReading() {
    return switch (kind) {
      case ABBREVIATION -> !anyOf.isEmpty();
      case VARIANT -> fromStems.size() + toStems.size() > 2;
      case MISSPELLING, SYNONYM, LAY, ANATOMY, DRUG_CLASS, ATTRIBUTE -> false;
    };
  }

  /**
   * Whether the other words are the same words, written out or spelt otherwise, or what a context
   * shows them to mean; a mere synonym may say less.
   */
  public boolean isSameWord() {
    return switch (kind) {
      case ABBREVIATION, VARIANT, MISSPELLING -> true;
      case SYNONYM, LAY, ANATOMY, DRUG_CLASS, ATTRIBUTE -> !anyOf.isEmpty();
    };
  }

  /** Tokens as written; what is left out between joined parts of a name is a space. */
  static String surface(String text, List<Token> tokens) {
    StringBuilder surface = new StringBuilder();
    int end = tokens.getFirst().begin();
    for (Token token : tokens) {
      if (token.begin() >= end) {
        String between = text.substring(end, token.begin());
        surface.append(between.chars().anyMatch(Character::isLetterOrDigit) ? " " : between);
      }
      surface.append(text, token.begin(), token.end());
      end = token.end();
    }
    return surface.toString();
  }

  /** Whether it is written so, in the plural or with a side inside ("OA of left knee"). */
  private boolean isWritten(String surface) {
    String plain = SIDE_INSIDE.matcher(surface).replaceAll(" ");
    return plain.equals(from) || plain.length() == from.length() + 1 && plain.equals(from + "s");
  }

  /** Whether the row only waits for a context to read these capitals as the name of a problem. */
  boolean abbreviates(String surface, Set<String> sentence) {
    return kind == Lexicon.Kind.ABBREVIATION
        && !anyOf.isEmpty()
        && !isBarred(sentence, Set.of())
        && surface.length() > 1
        && surface.equals(surface.toUpperCase(Locale.ROOT))
        && surface.equalsIgnoreCase(from);
  }

  /** Whether an adjective would be read as more than it says ("mitral" as "mitral valve"). */
  boolean addsWords() {
    return kind == Lexicon.Kind.ANATOMY && fromStems.size() == 1 && toStems.size() > 1;
  }

  /**
   * Whether the row applies. A single word is no context for itself; several words that hold one of
   * their own context words ("hands go numb") bring their context along.
   */
  boolean fits(String surface, Set<String> sentence, Set<String> context) {
    if (exactCase && !isWritten(surface)) {
      return false;
    }
    if (isBarred(sentence, context)) {
      return false;
    }
    if (anyOf.isEmpty()) {
      return true;
    }
    for (String stem : anyOf) {
      if (fromStems.size() > 1 && fromStems.contains(stem)) {
        return true;
      }
      if (!fromStems.contains(stem) && (context.contains(stem) || sentence.contains(stem))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in the sentence, or around it, that the row must not have there. */
  public boolean isBarred(Set<String> sentence, Set<String> context) {
    for (String stem : noneOf) {
      String bare = stem.startsWith(AROUND) ? stem.substring(1) : stem;
      if (sentence.contains(bare) || (stem.startsWith(AROUND) && context.contains(bare))) {
        return true;
      }
    }
    return false;
  }

  /** Stems of words that only count in their capitals, which the tokenizer takes for acronyms. */
  private static List<String> stemsAsWritten(String words, Tokenizer tokenizer) {
    return tokenizer.tokenize(words).stream().map(Token::stem).toList();
  }

  private static List<String> stems(String words, Tokenizer tokenizer, boolean marks) {
    List<String> stems = new ArrayList<>(4);
    for (Token token : tokenizer.tokenize(words.toLowerCase(Locale.ROOT))) {
      if (marks || token.isWordOrNumber()) {
        stems.add(token.stem());
      }
    }
    return List.copyOf(stems);
  }
}
