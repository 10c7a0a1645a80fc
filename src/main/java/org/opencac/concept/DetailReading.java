package org.opencac.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * How far the words behind the name of a problem are details of it. Immutable and safe to share.
 */
final class DetailReading {
  private static final int LONGEST_DETAIL = 7;
  private static final int MOST_PARTS = 5;

  /** Words that stand beside details and say nothing themselves. */
  private static final Set<String> BESIDE =
      Set.of(
          "now", "still", "currently", "at", "this", "time", "the", "of", "in", "to", "and", "a");

  private final Terminology terminology;
  private final Lexicon lexicon;
  private final TermWords words;
  private final TermMatcher matcher;
  private final NeutralPhrases neutral;
  private final AttributeFinder attributes = AttributeFinder.load();

  DetailReading(Terminology terminology, Lexicon lexicon, TermWords words, Tokenizer tokenizer) {
    this.terminology = terminology;
    this.lexicon = lexicon;
    this.words = words;
    this.matcher = new TermMatcher(terminology, new Designators(terminology, tokenizer));
    this.neutral = NeutralPhrases.load(tokenizer);
  }

  /** How many of the tokens behind a name belong to it; 0: none. */
  int end(String text, Lexicon.Surroundings context, List<Token> name, List<Token> behind) {
    int end = 0;
    for (int part = 0; part < MOST_PARTS && end < behind.size(); part++) {
      int from = part == 0 ? 0 : end + 1;
      if (part > 0 && !behind.get(end).form().equals(",")) {
        return end;
      }
      int to = partEnd(behind, from);
      while (to > from && !isDetail(text, context, name, behind, from, to)) {
        to = shorter(behind, from, to);
      }
      if (to == from) {
        return end;
      }
      end = to;
    }
    return end;
  }

  private boolean isDetail(
      String text,
      Lexicon.Surroundings context,
      List<Token> name,
      List<Token> behind,
      int from,
      int to) {
    if (to - from > LONGEST_DETAIL) {
      return false;
    }
    List<Token> joined = new ArrayList<>(name);
    joined.addAll(behind.subList(0, to));
    return isAttribute(text, name, behind.subList(from, to))
        || isOfName(text, context, joined, name.size(), name.size() + from);
  }

  /** The end of a part before its last phrase ("acute blood loss | from the ulcer"). */
  private static int shorter(List<Token> behind, int from, int to) {
    for (int at = to - 1; at > from; at--) {
      if (Details.endsAt(behind.get(at))) {
        return at;
      }
    }
    return from;
  }

  /** How many of the tokens behind a name are attributes and nothing else. */
  int attributes(String text, List<Token> name, List<Token> behind) {
    int to = partEnd(behind, 0);
    boolean whole = to == behind.size() || behind.get(to).kind() == Token.Kind.MARK;
    return whole && to > 0 && isAttribute(text, name, behind.subList(0, to)) ? to : 0;
  }

  /**
   * How many of the tokens behind a label, or at the beginning of a line, name a problem by
   * themselves; 0: none.
   *
   * @param symptoms whether signs and symptoms count
   */
  int ownName(String text, Lexicon.Surroundings context, List<Token> behind, boolean symptoms) {
    int to = partEnd(behind, 0);
    while (to > 0 && !isProblem(text, context, behind.subList(0, to), symptoms)) {
      to = shorter(behind, 0, to);
    }
    return to == 0 || isJoined(behind, to) || isBroken(behind, to)
        ? 0
        : withDetails(text, context, behind.subList(0, to), behind);
  }

  /** Whether words name a neoplasm, whose site may be the label before them. */
  boolean namesNeoplasm(String text, Lexicon.Surroundings context, List<Token> part) {
    return matches(text, context, part).stream()
        .flatMap(match -> match.terms().stream())
        .map(terminology::code)
        .anyMatch(code -> ConceptKind.of(code) == ConceptKind.NEOPLASM);
  }

  /** Whether a name goes on with what it is seen with: it is not cut in two. */
  private static boolean isJoined(List<Token> behind, int at) {
    return at < behind.size() && Details.joins(behind.get(at));
  }

  /** Whether a doubt or denial stands behind a name before its clause ends. */
  private static boolean isBroken(List<Token> behind, int from) {
    for (int at = from; at < behind.size() && !Details.closes(behind.get(at)); at++) {
      if (Details.tells(behind.get(at)) || behind.get(at).form().equals(",")) {
        return false;
      }
      if (Details.breaks(behind.get(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isProblem(
      String text, Lexicon.Surroundings context, List<Token> part, boolean symptoms) {
    boolean[] used = new boolean[part.size()];
    boolean problem = false;
    for (TermMatcher.Match match : matches(text, context, part)) {
      problem |=
          match.terms().stream()
              .map(terminology::code)
              .anyMatch(code -> code.charAt(0) < 'V' && (symptoms || code.charAt(0) != 'R'));
      match.tokens().forEach(t -> used[t] = true);
    }
    return problem && isUsed(part, used, attributes.find(sentence(part)));
  }

  /** The end of a name with the details behind its comma. */
  private int withDetails(
      String text, Lexicon.Surroundings context, List<Token> name, List<Token> behind) {
    int at = name.size();
    if (at + 1 >= behind.size() || !behind.get(at).form().equals(",")) {
      return at;
    }
    int more = end(text, context, name, behind.subList(at + 1, behind.size()));
    return more == 0 ? at : at + 1 + more;
  }

  /** Whether the tokens name anything. */
  boolean names(String text, Lexicon.Surroundings context, List<Token> tokens) {
    return !matches(text, context, tokens).isEmpty();
  }

  /** The end of the part that begins at a token: at a mark, or before a word that tells more. */
  private static int partEnd(List<Token> behind, int from) {
    int to = from;
    int safe = from;
    while (to < behind.size()) {
      Token token = behind.get(to);
      if (Details.breaks(token) || Details.closes(token) && isNegatedNext(behind, to)) {
        return safe;
      }
      if (Details.closes(token) || token.form().equals(",")) {
        return to;
      }
      if (Details.tells(token)) {
        return safe;
      }
      if (Details.endsAt(token) && to > from) {
        safe = to;
      }
      to++;
    }
    return to;
  }

  private static boolean isNegatedNext(List<Token> behind, int at) {
    return behind.get(at).form().equals("?");
  }

  private boolean isAttribute(String text, List<Token> name, List<Token> part) {
    if (part.isEmpty() || text.isEmpty() || name.isEmpty()) {
      return false;
    }
    List<Attribute> found = attributes.find(sentence(part));
    boolean says =
        found.stream()
            .anyMatch(attribute ->
                attribute.kind() != Attribute.Kind.VALUE
                    && attribute.kind() != Attribute.Kind.CAUSE
                    && attribute.kind() != Attribute.Kind.ENCOUNTER
                    && attribute.kind() != Attribute.Kind.HEALING);
    return says && isUsed(part, new boolean[part.size()], found);
  }

  /** Whether name and part are one term, and the part says nothing else. */
  private boolean isOfName(
      String text, Lexicon.Surroundings context, List<Token> joined, int name, int from) {
    boolean[] used = new boolean[joined.size()];
    boolean one = false;
    for (TermMatcher.Match match : matches(text, context, joined)) {
      boolean crosses =
          match.tokens().getFirst() < name
              && match.tokens().stream().anyMatch(token -> token >= from);
      if (crosses) {
        one = true;
        match.tokens().forEach(t -> used[t] = true);
      }
    }
    List<Token> part = joined.subList(from, joined.size());
    if (!one
        || !isUsed(
            part, Arrays.copyOfRange(used, from, used.length), attributes.find(sentence(part)))) {
      return false;
    }
    int together = count(used, from);
    return matches(text, context, part).stream().noneMatch(own -> own.tokens().size() > together);
  }

  private static int count(boolean[] used, int from) {
    int count = 0;
    for (int t = from; t < used.length; t++) {
      count += used[t] ? 1 : 0;
    }
    return count;
  }

  /** Whether every word is used, small, or part of an attribute. */
  private boolean isUsed(List<Token> part, boolean[] used, List<Attribute> found) {
    for (int t = 0; t < part.size(); t++) {
      Token token = part.get(t);
      if (!used[t]
          && token.isWordOrNumber()
          && !words.isStop(token.stem())
          && !words.isWeak(token.stem())
          && !BESIDE.contains(token.form())
          && found.stream().noneMatch(attribute -> attribute.span().contains(token.span()))) {
        return false;
      }
    }
    return true;
  }

  private List<TermMatcher.Match> matches(
      String text, Lexicon.Surroundings context, List<Token> tokens) {
    Sentence sentence = sentence(tokens);
    KeyLattice lattice = KeyLattice.of(text, sentence, context, terminology, lexicon, words);
    NeutralPhrases.Reach reach = neutral.in(tokens);
    return matcher.match(lattice, true, match -> reach.holds(match.first(), match.last()));
  }

  private static Sentence sentence(List<Token> tokens) {
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(span, 0, Sentence.Role.STATEMENT, tokens);
  }
}
