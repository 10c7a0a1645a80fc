package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The sentences of a note that may tell of an injury, with the labels before them ("XR L wrist:",
 * "Left eye:"). Denied words, what is past and what is well count for nothing. One for each note.
 */
final class InjuryStory {
  private static final int DENIED_FOR = 5;
  private static final Set<String> NO =
      Set.of("no", "not", "without", "neg", "negative", "denies", "w/o", "nor", "never", "absent");
  private static final Set<String> RIGHT = Set.of("right", "r", "rt", "od");
  private static final Set<String> LEFT = Set.of("left", "l", "lt", "os");

  /** Behind "left" these make it a verb; behind a side they say which hand is the strong one. */
  private static final Set<String> NO_SIDE =
      Set.of(
          "open",
          "in",
          "the",
          "at",
          "home",
          "work",
          "to",
          "him",
          "her",
          "them",
          "it",
          "alone",
          "as",
          "on",
          "for",
          "with",
          "over",
          "behind",
          "untreated",
          "handed",
          "dominant",
          "/",
          "after");

  /** Words that tell fingers and toes apart. */
  static final Set<String> DIGITS =
      Set.of("thumb", "index", "middle", "ring", "little", "great", "lesser");

  private final ParsedNote note;
  private final LentSides sides;
  private final InjuryWords words;
  private final Tokenizer tokenizer;
  private final List<Told> told = new ArrayList<>();

  /**
   * What a sentence says.
   *
   * @param sentence the sentence
   * @param words its words with those of its label, without denied ones
   * @param normal whether it says that a part is well
   */
  private record Told(Sentence sentence, List<Token> words, boolean normal) {
    List<String> forms() {
      return words.stream().map(Token::form).toList();
    }
  }

  /**
   * What is said of an injury.
   *
   * @param told the stems of its words
   * @param stems the same with what they stand for
   * @param side left, right or nothing
   */
  record Pool(Set<String> told, Set<String> stems, String side) {}

  private InjuryStory(NoteKeys keys, InjuryWords words, Tokenizer tokenizer) {
    this.note = keys.note();
    this.sides = keys.sides();
    this.words = words;
    this.tokenizer = tokenizer;
  }

  static InjuryStory of(NoteKeys keys, InjuryWords words, Tokenizer tokenizer) {
    InjuryStory story = new InjuryStory(keys, words, tokenizer);
    for (ChartLines.Piece piece : ChartLines.of(keys, tokenizer)) {
      List<Token> all = new ArrayList<>(piece.label());
      all.addAll(piece.tokens());
      List<String> forms = all.stream().map(Token::form).toList();
      if (!words.isPast(forms)) {
        List<Token> said = new ArrayList<>(piece.label());
        said.addAll(affirmed(piece, keys));
        Sentence sentence = keys.note().sentences().get(piece.sentence());
        story.told.add(new Told(sentence, said, words.isNormal(forms)));
      }
    }
    return story;
  }

  /** The words of a sentence that are not denied or doubted. */
  private static List<Token> affirmed(ChartLines.Piece piece, NoteKeys keys) {
    List<Token> said = new ArrayList<>();
    int denied = 0;
    boolean unticked = false;
    for (int t = 0; t < piece.tokens().size(); t++) {
      Token token = piece.tokens().get(t);
      if (token.form().equals("[")) {
        unticked = t + 1 < piece.tokens().size() && piece.tokens().get(t + 1).form().equals("]");
      }
      if (unticked || t > 0 && piece.tokens().get(t - 1).form().equals("[")) {
        continue; // An empty box, or the mark in a ticked one.
      }
      if (!token.isWordOrNumber()) {
        denied = ",.;:".contains(token.form()) ? 0 : denied;
        continue;
      } else if (NO.contains(token.form())) {
        denied = DENIED_FOR;
        continue;
      } else if (token.form().equals("but") || token.form().equals("with")) {
        denied = 0;
      }
      if (denied > 0) {
        denied--;
      } else if (!keys.isOpen(piece.sentence(), token)) {
        said.add(token);
      }
    }
    return said;
  }

  /** Whether a word is a side that is told of another part of the body than a mention. */
  boolean isOfOther(Token token, Draft.Support mention, String code) {
    return sides.isOfOther(token, mention.concept(), code);
  }

  Sentence sentence(int number) {
    return note.sentences().get(number);
  }

  /**
   * Whether sentences name a side.
   *
   * @param foreign which sides are told of other parts of the body
   */
  boolean says(List<Sentence> sentences, String side, Predicate<Token> foreign) {
    return told.stream()
        .filter(one -> sentences.contains(one.sentence()))
        .anyMatch(one -> sides(one, Set.of(), foreign).contains(side));
  }

  /**
   * What the note says of an injury.
   *
   * @param nouns the words for it
   * @param region the words for where it is
   * @param own the sentences that name it
   * @param side its side, where they say it
   * @param foreign which sides of these sentences are told of other parts of the body
   */
  Pool pool(
      Set<String> nouns,
      Set<String> region,
      List<Sentence> own,
      String side,
      Predicate<Token> foreign) {
    Set<String> stems = new HashSet<>();
    Set<String> sides = new HashSet<>();
    List<Told> about = new ArrayList<>();
    for (Told one : told) {
      List<String> forms = one.forms();
      boolean named = own.contains(one.sentence());
      if (!named
          && (forms.stream().noneMatch(nouns::contains)
              || forms.stream().noneMatch(region::contains))) {
        continue;
      }
      Set<String> here = named ? sides(one, Set.of(), foreign) : sides(one, Set.of());
      if (!side.isEmpty() && here.size() == 1 && !here.contains(side)) {
        continue;
      }
      about.add(one);
      sides.addAll(here.size() == 2 ? sides(one, region) : here);
    }
    Set<String> plain = new HashSet<>();
    for (Told one : about) {
      one.words().forEach(token -> plain.add(token.stem()));
      stems.addAll(stems(one));
    }
    plain.removeAll(Set.of("left", "right"));
    String found = side.isEmpty() ? only(sides) : side;
    if (found.isEmpty()) {
      found = side(region);
    }
    addDigit(stems, region);
    return new Pool(plain, stems, found);
  }

  private Set<String> stems(Told one) {
    Set<String> stems = new HashSet<>();
    for (Token token : one.words()) {
      stems.add(token.stem());
    }
    for (String word : words.added(one.forms())) {
      tokenizer.tokenize(word).forEach(token -> stems.add(token.stem()));
    }
    return stems;
  }

  /**
   * Which finger or toe it is, where the sentences about the injury do not say it and one is told.
   */
  private void addDigit(Set<String> stems, Set<String> region) {
    if (!region.contains("finger") && !region.contains("toe")
        || DIGITS.stream().anyMatch(stems::contains)) {
      return;
    }
    Set<String> digits = new HashSet<>();
    for (Told one : told) {
      if (!one.normal()) {
        digits.addAll(words.added(one.forms()));
        one.forms().stream().filter(DIGITS::contains).forEach(digits::add);
      }
    }
    digits.retainAll(DIGITS);
    if (digits.size() == 1) {
      stems.addAll(digits);
    }
  }

  /** The side on which something is told of a part of the body, then of its limb, then at all. */
  private String side(Set<String> region) {
    for (Set<String> near : List.of(region, words.limb(region))) {
      Set<String> sides = new HashSet<>();
      for (Told one : told) {
        if (!one.normal()) {
          sides.addAll(sides(one, near));
        }
      }
      if (!sides.isEmpty()) {
        return only(sides);
      }
    }
    return "";
  }

  private static String only(Set<String> sides) {
    return sides.size() == 1 ? sides.iterator().next() : "";
  }

  /** The sides that a sentence names; beside given words only, where there are any. */
  private static Set<String> sides(Told one, Set<String> beside) {
    return sides(one, beside, token -> false);
  }

  private static Set<String> sides(Told one, Set<String> beside, Predicate<Token> foreign) {
    Set<String> sides = new HashSet<>();
    List<String> forms = one.forms();
    for (int f = 0; f < forms.size(); f++) {
      String side = side(forms, f);
      if (!side.isEmpty()
          && !foreign.test(one.words().get(f))
          && (beside.isEmpty() || isBeside(forms, f, beside))) {
        sides.add(side);
      }
    }
    return sides;
  }

  private static boolean isBeside(List<String> forms, int side, Set<String> beside) {
    for (int f = Math.max(0, side - 2); f <= Math.min(forms.size() - 1, side + 3); f++) {
      if (beside.contains(forms.get(f))) {
        return true;
      }
    }
    return false;
  }

  private static String side(List<String> forms, int at) {
    String form = forms.get(at).toLowerCase(Locale.ROOT);
    String next = at + 1 < forms.size() ? forms.get(at + 1) : "";
    String second = at + 2 < forms.size() ? forms.get(at + 2) : "";
    boolean none =
        NO_SIDE.contains(next)
            || next.startsWith("handed")
            || next.equals("hand") && (second.equals("dominant") || second.equals("dominance"))
            || next.equals("-") && (second.equals("handed") || second.equals("hand"));
    if (none || form.length() == 1 && !next.isEmpty() && Character.isDigit(next.charAt(0))) {
      return "";
    }
    return RIGHT.contains(form) ? "right" : LEFT.contains(form) ? "left" : "";
  }
}
