package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.opencac.note.Span;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The words of one sentence that speak of procedures: names, body parts, values, sides, cues. The
 * tokens are counted without hyphens. Immutable once made.
 */
final class SentenceWords {
  private static final Set<String> UNREAL =
      Set.of("possible", "possibly", "potential", "no", "not", "without", "avoid", "never");

  /** What follows "left" where it is no side. */
  private static final Set<String> STAYING =
      Set.of("in", "at", "open", "behind", "alone", "intact", "within", "inside", "indwelling");

  /** What stands before "left" where it is no side. */
  private static final Set<String> STILL =
      Set.of("was", "were", "been", "being", "is", "are", "be");

  private static final Set<String> THINGS =
      Set.of(
          "tube", "tubes", "drain", "drains", "catheter", "stent", "packing", "pigtail", "foley");

  private static final Span NOWHERE = new Span(0, 0);

  private final Sentence sentence;
  private final List<Token> tokens = new ArrayList<>();
  private final List<WordTrie.Found<ProcedureName>> names;
  private final List<WordTrie.Found<List<String>>> parts;
  private final List<WordTrie.Found<String>> values;
  private final List<WordTrie.Found<Status.Cue>> cues;
  private final List<WordTrie.Found<String>> objects;

  SentenceWords(Sentence sentence, ProcedureLexicon lexicon, ReleaseWords release) {
    this.sentence = sentence;
    List<Token> all = sentence.tokens();
    for (int at = 0; at < all.size(); at++) {
      if (!ProcedureLexicon.hyphen(all.get(at))) {
        tokens.add(lexicon.shorthand().expanded(all, at));
      }
    }
    IntPredicate free = at -> false;
    this.parts = longest(lexicon.parts().find(tokens, free), release.parts().find(tokens, free));
    this.values = longest(lexicon.values().find(tokens, free), release.values().find(tokens, free));
    this.names = names(lexicon, release);
    this.cues = lexicon.cues().find(tokens, free);
    this.objects = lexicon.objects().find(tokens, free);
  }

  private List<WordTrie.Found<ProcedureName>> names(
      ProcedureLexicon lexicon, ReleaseWords release) {
    List<WordTrie.Found<ProcedureName>> found =
        new ArrayList<>(lexicon.names().find(tokens, at -> false));
    for (WordTrie.Found<ProcedureName> bypass : lexicon.bypasses().find(tokens)) {
      found.removeIf(name -> overlaps(name, bypass));
      found.add(bypass);
    }
    // "Under ultrasound guidance" says how, it is no ultrasound.
    found.removeIf(
        name -> values.stream().anyMatch(v -> overlaps(v, name) && length(v) > length(name)));
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean free =
          found.stream().noneMatch(name -> name.from() <= at && at < name.to())
              && values.stream().noneMatch(value -> value.from() <= at && at < value.to());
      if (free) {
        lexicon
            .composed(tokens.get(i).stem())
            .ifPresent(name -> found.add(new WordTrie.Found<>(at, at + 1, List.of(name))));
      }
    }
    for (WordTrie.Found<ProcedureName> name : release.names().find(tokens, at -> false)) {
      if (found.stream().noneMatch(other -> overlaps(other, name))
          && values.stream().noneMatch(value -> overlaps(value, name))) {
        found.add(name);
      }
    }
    found.sort(Comparator.comparingInt(WordTrie.Found::from));
    return List.copyOf(found);
  }

  /** The phrases of two lists without those that lie inside a longer one; the first goes before. */
  private static <T> List<WordTrie.Found<T>> longest(
      List<WordTrie.Found<T>> first, List<WordTrie.Found<T>> second) {
    List<WordTrie.Found<T>> all = new ArrayList<>();
    for (WordTrie.Found<T> one : first) {
      boolean shorter = second.stream().anyMatch(o -> overlaps(one, o) && length(o) > length(one));
      if (!shorter) {
        all.add(one);
      }
    }
    for (WordTrie.Found<T> one : second) {
      if (all.stream().noneMatch(o -> overlaps(one, o))) {
        all.add(one);
      }
    }
    all.sort(Comparator.comparingInt(WordTrie.Found::from));
    return all;
  }

  private static int length(WordTrie.Found<?> found) {
    return found.to() - found.from();
  }

  private static boolean overlaps(WordTrie.Found<?> one, WordTrie.Found<?> other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  Sentence sentence() {
    return sentence;
  }

  List<WordTrie.Found<ProcedureName>> names() {
    return names;
  }

  List<WordTrie.Found<List<String>>> parts() {
    return parts;
  }

  List<WordTrie.Found<String>> values() {
    return values;
  }

  List<WordTrie.Found<Status.Cue>> cues() {
    return cues;
  }

  List<WordTrie.Found<String>> objects() {
    return objects;
  }

  /** Whether the words before say that this is not so, or only may be. */
  boolean unreal(WordTrie.Found<?> found) {
    for (int at = found.from() - 1; at >= Math.max(0, found.from() - 2); at--) {
      if (UNREAL.contains(form(at))) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return tokens.size();
  }

  /** The word at this place, as it is compared; empty outside. */
  String form(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
  }

  /** The stems of a phrase. */
  List<String> stems(WordTrie.Found<?> found) {
    return tokens.subList(found.from(), found.to()).stream().map(Token::stem).toList();
  }

  boolean word(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWordOrNumber();
  }

  /** Where these words stand in the note. */
  Span span(int from, int to) {
    return from >= to ? NOWHERE : tokens.get(from).span().cover(tokens.get(to - 1).span());
  }

  /** Where a phrase stands in the note. */
  Span span(WordTrie.Found<?> found) {
    return span(found.from(), found.to());
  }

  /** The tokens, without hyphens. */
  List<Token> tokens() {
    return tokens;
  }

  /**
   * The side that a word names; a single letter where a word follows it and no number stands
   * before.
   */
  Side side(int at) {
    if ((form(at).length() == 1 && !letter(at)) || (form(at).equals("left") && leftBehind(at))) {
      return Side.NONE;
    }
    return switch (form(at)) {
      case "right", "rt", "r" -> Side.RIGHT;
      case "left", "lt", "l" -> Side.LEFT;
      case "bilateral", "bilaterally" -> Side.BILATERAL;
      case "both" -> form(at + 1).startsWith("bone") ? Side.NONE : Side.BILATERAL;
      default -> Side.NONE;
    };
  }

  /** Whether "left" says that something stays: "was left in place", "a drain left at the end". */
  private boolean leftBehind(int at) {
    String next = form(at + 1);
    boolean stays = STAYING.contains(next) || STILL.contains(form(at - 1));
    boolean ends = at + 1 >= tokens.size() || !tokens.get(at + 1).isWordOrNumber();
    return stays || (ends && THINGS.contains(form(at - 1)));
  }

  /** Whether a single letter may name a side: "L hip", "(R)", not "2 L", "R 18", "L.". */
  private boolean letter(int at) {
    if (form(at - 1).equals("(") && form(at + 1).equals(")")) {
      return true;
    }
    boolean counted = at > 0 && tokens.get(at - 1).kind() == Token.Kind.NUMBER;
    boolean word =
        at + 1 < tokens.size()
            && tokens.get(at + 1).kind() == Token.Kind.WORD
            && form(at + 1).length() > 1;
    return word && !counted;
  }
}
