package org.opencac.concept;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Names of several problems that share words: "neck and left arm pain" is a pain in the neck and
 * one in the left arm, "disc herniations at C5-6 and C6-7" are two. Each is coded by what it says
 * in full (Guidelines I.B.2), so that each becomes a sentence of its own: what all share, with its
 * own stage, side, part and noun. A side or stage holds up to the next one; a part that is only
 * told apart ("ring and long fingers") takes the noun of the last.
 */
final class Coordination {
  private static final int MOST_LISTS = 3;
  private static final int LONGEST = 45;

  /** What makes one name of two parts: hand, foot and mouth disease, a bimalleolar fracture. */
  private static final Set<String> ONE = Set.of("mouth", "malleolus", "malleoli", "malleolar");

  /** What joins parts beside "and". */
  private static final Set<String> APART = Set.of(",", "/");

  private Coordination() {}

  /** The note with such names apart. */
  static ParsedNote read(ParsedNote note) {
    List<Sentence> sentences = new ArrayList<>(note.sentences().size());
    for (Sentence sentence : note.sentences()) {
      if (sentence.role() != Sentence.Role.HEADING
          && sentence.tokens().size() <= LONGEST
          && !CoordinationWords.namesNeoplasm(sentence.tokens())) {
        names(sentence).stream()
            .distinct()
            .forEach(reading -> sentences.add(of(sentence, reading)));
      } else {
        sentences.add(sentence);
      }
    }
    return new ParsedNote(note.note(), note.sections(), sentences);
  }

  /** The names of a sentence; what has its own side is apart only in the lines of a list. */
  private static List<List<Token>> names(Sentence sentence) {
    List<Token> tokens = Shorthand.read(RibCount.read(HealthyParts.in(sentence.tokens()).others()));
    if (tokens.stream().noneMatch(token -> isJoint(token.form()))) {
      return List.of(tokens);
    }
    List<List<Token>> readings = readings(tokens, 0, 0);
    return sentence.role() == Sentence.Role.STATEMENT
        ? readings.stream().flatMap(reading -> SidedClauses.read(reading).stream()).toList()
        : readings;
  }

  private static boolean isJoint(String form) {
    return APART.contains(form) || CoordinationWords.JOINTS.contains(form);
  }

  private static Sentence of(Sentence sentence, List<Token> tokens) {
    if (tokens.equals(sentence.tokens())) {
      return sentence;
    }
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(span, sentence.section(), sentence.role(), tokens);
  }

  private static List<List<Token>> readings(List<Token> tokens, int from, int lists) {
    for (int at = from; lists < MOST_LISTS && at < tokens.size(); at++) {
      List<JoinedPart> opened = list(tokens, at, true);
      List<JoinedPart> parts = opened.size() > 1 ? opened : list(tokens, at, false);
      if (parts.size() > 1) {
        List<List<Token>> all = new ArrayList<>();
        int end = parts.getLast().to();
        for (int p = 0; p < parts.size(); p++) {
          List<Token> reading = reading(tokens, parts, p);
          int rest = reading.size() - (tokens.size() - end);
          all.addAll(readings(reading, rest, lists + 1));
        }
        return all;
      }
      if (!parts.isEmpty()) {
        at = parts.getFirst().to() - 1;
      }
    }
    return SharedPlace.read(tokens);
  }

  /** The joined parts that begin at a token; one where nothing is joined to it, none where none. */
  private static List<JoinedPart> list(List<Token> tokens, int at, boolean opened) {
    List<JoinedPart> parts = new ArrayList<>();
    List<Boolean> loose = new ArrayList<>();
    Optional<JoinedPart> next = JoinedPart.at(tokens, at, false, opened);
    boolean closed = false;
    while (next.isPresent()) {
      JoinedPart part = next.get();
      parts.add(part);
      int joint = joint(tokens, part.to());
      boolean and = joint > part.to() && !tokens.get(joint - 1).form().equals(",");
      if (joint == part.to() || closed && !and) {
        break;
      }
      next =
          JoinedPart.at(tokens, joint, true, opened)
              .filter(other -> other.kind() == part.kind())
              .filter(other -> and || !part.isWholeOf(tokens, other));
      closed |= and;
      loose.add(!and);
    }
    return fits(tokens, parts, loose.subList(0, Math.max(0, parts.size() - 1)))
        ? parts
        : parts.subList(0, Math.min(1, parts.size()));
  }

  private static int joint(List<Token> tokens, int at) {
    int end = at;
    if (end < tokens.size() && APART.contains(tokens.get(end).form())) {
      end++;
    }
    return CoordinationWords.is(tokens, end, CoordinationWords.JOINTS) ? end + 1 : end;
  }

  /**
   * Whether the parts are of one list: joined by "and", or each with its own noun, level or side
   * ("left hand, index finger" is one place); each with a part, its own or the last one's.
   */
  private static boolean fits(List<Token> tokens, List<JoinedPart> parts, List<Boolean> loose) {
    if (parts.size() < 2) {
      return false;
    }
    JoinedPart last = parts.getLast();
    boolean nouns = parts.stream().allMatch(JoinedPart::hasNoun);
    boolean levels = last.kind() == JoinedPart.Kind.LEVEL;
    boolean sides = parts.stream().allMatch(JoinedPart::hasSide);
    if (!loose.contains(false) && !nouns && !levels && !sides) {
      return false;
    }
    if (last.kind() == JoinedPart.Kind.ORGAN
        && !CoordinationWords.is(tokens, last.to(), CoordinationWords.OF_ORGANS)) {
      return false;
    }
    if (!nouns && parts.stream().limit(parts.size() - 1L).anyMatch(JoinedPart::hasNoun)) {
      return parts.stream().skip(1).noneMatch(JoinedPart::hasNoun) && last.hasPart();
    }
    if (!last.hasPart()) {
      return parts.stream()
              .allMatch(part ->
                  !part.hasPart()
                      && CoordinationWords.is(tokens, part.which(), CoordinationWords.EITHER))
          && !CoordinationWords.is(tokens, last.to(), ONE);
    }
    return !CoordinationWords.is(tokens, last.to(), ONE);
  }

  /**
   * Whether a comma stands before the whole of the parts: "third and fourth fingers, left hand".
   */
  private static boolean isOnWhole(List<Token> tokens, int at) {
    int whole = CoordinationWords.side(tokens, at + 1);
    return at < tokens.size()
        && tokens.get(at).form().equals(",")
        && whole > at + 1
        && whole < tokens.size()
        && CoordinationWords.isWhole(tokens.get(whole));
  }

  /** The tokens with one of the parts only, and what it shares. */
  private static List<Token> reading(List<Token> tokens, List<JoinedPart> parts, int which) {
    BitSet kept = new BitSet(tokens.size());
    JoinedPart own = parts.get(which);
    kept.set(0, parts.getFirst().from());
    kept.set(parts.getLast().to(), tokens.size());
    if (isOnWhole(tokens, parts.getLast().to())) {
      kept.clear(parts.getLast().to());
    }
    kept.set(own.stepFrom(), own.to());
    boolean side = own.hasSide();
    boolean step = own.hasStep();
    for (int p = which - 1; p >= 0; p--) {
      JoinedPart before = parts.get(p);
      if (!side && before.hasSide()) {
        kept.set(before.sideFrom(), before.which());
        side = true;
      }
      if (!step && before.hasStepBefore()) {
        kept.set(before.stepFrom(), before.sideFrom());
        step = true;
      }
      if (own.which() == own.part()
          && before.which() < before.part()
          && CoordinationWords.ENDS.contains(tokens.get(before.which()).form())) {
        kept.set(before.which(), before.part());
      }
    }
    JoinedPart last = parts.getLast();
    if (!own.hasPart()) {
      kept.set(last.part(), last.noun());
    }
    for (JoinedPart other : parts) {
      if (!own.hasNoun() && other.hasNoun()) {
        kept.set(other.noun(), other.stepBehind());
      }
    }
    List<Token> reading = new ArrayList<>();
    kept.stream()
        .forEach(at ->
            reading.add(
                at >= last.part() && at < last.noun()
                    ? CoordinationWords.one(tokens.get(at))
                    : tokens.get(at)));
    return reading;
  }
}
