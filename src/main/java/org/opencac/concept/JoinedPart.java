package org.opencac.concept;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.text.Token;

/**
 * One of several joined parts of a name, by where its words begin: a stage, a side, which of
 * several like parts, the part, its noun, a stage behind it. What does not stand is empty.
 *
 * @param kind what it is a part of
 * @param from with the small words before it
 * @param stepFrom its stage before it
 * @param sideFrom its side
 * @param which what tells it from like ones
 * @param part the part of the body
 * @param noun what is the matter with it
 * @param stepBehind its stage behind it
 * @param to behind it
 */
record JoinedPart(
    Kind kind,
    int from,
    int stepFrom,
    int sideFrom,
    int which,
    int part,
    int noun,
    int stepBehind,
    int to) {

  /** What is joined is of one kind. */
  enum Kind {
    PLACE,
    LEVEL,
    ORGAN
  }

  /**
   * The part that begins at a token.
   *
   * @param joined whether another one stands before it
   * @param opened whether its noun stands before its side: "contusion of the left knee"
   */
  static Optional<JoinedPart> at(List<Token> tokens, int from, boolean joined, boolean opened) {
    int stepFrom = from;
    while (joined && CoordinationWords.is(tokens, stepFrom, CoordinationWords.BEFORE)) {
      stepFrom++;
    }
    int sideFrom = CoordinationWords.step(tokens, stepFrom);
    if (opened) {
      int begin = all(tokens, sideFrom, CoordinationWords.BEFORE_NOUN);
      int end = all(tokens, begin, CoordinationWords.NOUNS);
      if (end == begin) {
        return Optional.empty();
      }
      sideFrom = all(tokens, end, CoordinationWords.BEFORE);
    }
    int which = CoordinationWords.side(tokens, sideFrom);
    int part = all(tokens, which, CoordinationWords.WHICH);
    Kind kind = Kind.PLACE;
    int noun = all(tokens, part, CoordinationWords.PARTS);
    if (noun == which) {
      noun = CoordinationWords.level(tokens, part);
      kind = Kind.LEVEL;
    }
    if (noun == which) {
      noun = CoordinationWords.is(tokens, part, CoordinationWords.ORGANS) ? part + 1 : part;
      kind = Kind.ORGAN;
    }
    if (noun == which) {
      return Optional.empty();
    }
    int stepBehind = kind == Kind.PLACE ? all(tokens, noun, CoordinationWords.NOUNS) : noun;
    int to = CoordinationWords.step(tokens, stepBehind);
    return Optional.of(
        new JoinedPart(kind, from, stepFrom, sideFrom, which, part, noun, stepBehind, to));
  }

  private static int all(List<Token> tokens, int from, Set<String> words) {
    int at = from;
    while (CoordinationWords.is(tokens, at, words)) {
      at++;
    }
    return at;
  }

  boolean hasStepBefore() {
    return stepFrom < sideFrom;
  }

  boolean hasStep() {
    return hasStepBefore() || stepBehind < to;
  }

  boolean hasSide() {
    return sideFrom < which;
  }

  boolean hasPart() {
    return part < noun;
  }

  boolean hasNoun() {
    return noun < stepBehind;
  }

  /** Whether another part is only where on this whole it is: "left hand, index finger". */
  boolean isWholeOf(List<Token> tokens, JoinedPart other) {
    return hasPart()
        && !hasNoun()
        && CoordinationWords.isWhole(tokens.get(noun - 1))
        && !other.hasSide()
        && (!other.hasPart() || !CoordinationWords.isWhole(tokens.get(other.noun() - 1)));
  }
}
