package org.opencac.concept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencac.term.Terminology;
import org.opencac.text.Token;

/**
 * Names that stand whole on both sides of an "and" or comma: neither lends the other a word. In
 * "multiple sclerosis and lumbar spinal stenosis" the sclerosis is not spinal. What opens a list
 * may hold for all of it ("lumbar stenosis and spondylosis"), and so may a place behind it
 * ("contusion and hematoma of the scalp").
 */
final class NamesApart {
  private static final Set<String> JOINTS = Set.of("and", "&", ",", "plus", "/", ";");

  private static final Set<String> AT = Set.of("of", "in", "at", "on", "over", "around", "to");

  private static final Set<String> SIDES = Set.of("left", "right", "bilateral", "both");

  /** What may stand between the words of a name that stands whole. */
  private static final Set<String> SMALL =
      Set.of("of", "in", "at", "on", "the", "a", "an", "to", "left", "right", "both", "bilateral");

  /** So much may be crossed in a name that stands whole. */
  private static final double WHOLE = 0.3;

  /** A side, site or degree may stand before the second name. */
  private static final int FIRST = 2;

  private final List<TermMatcher.Match> all;
  private final List<Token> tokens;
  private final Terminology terminology;

  NamesApart(List<TermMatcher.Match> all, List<Token> tokens, Terminology terminology) {
    this.all = all;
    this.tokens = tokens;
    this.terminology = terminology;
  }

  /** Whether a match takes a name of its own and a part of the one beside it. */
  boolean crosses(TermMatcher.Match match) {
    for (int at = match.first() + 1; at < match.last(); at++) {
      if (JOINTS.contains(form(at)) && !match.tokens().contains(at) && crosses(match, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean crosses(TermMatcher.Match match, int joint) {
    List<Integer> before = match.tokens().stream().filter(token -> token < joint).toList();
    List<Integer> behind = match.tokens().stream().filter(token -> token > joint).toList();
    if (before.isEmpty() || behind.isEmpty()) {
      return false;
    }
    boolean modified =
        isNext(joint, one -> isMore(one, behind) && !isPlace(one.first(), behind.getFirst()));
    boolean whole = isNext(joint, one -> one.first() == joint + 1 && one.tokens().equals(behind));
    if (isLast(joint, one -> one.tokens().equals(before))) {
      return modified
          || isLast(
              joint,
              one ->
                  one.tokens().equals(before)
                      && isNext(
                          joint,
                          two -> two.tokens().equals(behind) && addsNothing(match, one, two)));
    }
    if (before.stream().allMatch(token -> SIDES.contains(form(token)))) {
      return whole && isLast(joint, one -> one.last() > before.getLast() + 1);
    }
    if (before.stream().allMatch(this::isCourse)) {
      boolean own = behind.stream().anyMatch(this::isCourse);
      return isLast(
          joint,
          one ->
              (isMore(one, before)
                      || one.first() == before.getLast() + 1 && one.tokens().size() > 1)
                  && (own || modified || isOther(one, match)));
    }
    return modified && isLast(joint, one -> isMore(one, before))
        || whole && isPlaced(match.last()) && all.stream().anyMatch(one -> isAt(one, before))
        || whole
            && isLast(
                joint,
                one ->
                    isMore(one, before)
                        && (isPlace(one.first(), before.getFirst())
                            || before.contains(one.tokens().getLast())));
  }

  /** Whether a whole name ends at a joint. */
  private boolean isLast(int joint, Predicate<TermMatcher.Match> name) {
    return all.stream().anyMatch(one -> one.last() == joint && isWhole(one) && name.test(one));
  }

  /** Whether a whole name begins at a joint. */
  private boolean isNext(int joint, Predicate<TermMatcher.Match> name) {
    return all.stream()
        .anyMatch(one ->
            one.first() > joint && one.first() <= joint + FIRST && isWhole(one) && name.test(one));
  }

  /** Whether a name says these words and more. */
  private static boolean isMore(TermMatcher.Match one, List<Integer> words) {
    return one.tokens().size() > words.size() && one.tokens().containsAll(words);
  }

  /** Whether a name stands together, but for its articles, prepositions and sides. */
  private boolean isWhole(TermMatcher.Match match) {
    return match.gap() <= WHOLE
        || IntStream.range(match.first(), match.last())
            .filter(token -> !match.tokens().contains(token))
            .allMatch(token -> SMALL.contains(form(token)));
  }

  /** Whether a match of two names has only the codes that one of them has by itself. */
  private boolean addsNothing(
      TermMatcher.Match match, TermMatcher.Match one, TermMatcher.Match two) {
    Set<String> known = new HashSet<>(codes(one));
    known.addAll(codes(two));
    return known.containsAll(codes(match));
  }

  private Set<String> codes(TermMatcher.Match match) {
    return match.terms().stream().map(terminology::code).collect(Collectors.toSet());
  }

  /** Whether two names are of different chapters: "chronic sinusitis and migraine". */
  private boolean isOther(TermMatcher.Match one, TermMatcher.Match two) {
    return chapters(one).stream().noneMatch(chapters(two)::contains);
  }

  private Set<Character> chapters(TermMatcher.Match match) {
    return match.terms().stream()
        .map(term -> terminology.code(term).charAt(0))
        .collect(Collectors.toSet());
  }

  private boolean isCourse(int token) {
    return CourseWords.is(tokens.get(token));
  }

  /** Whether a place follows: "otitis externa of the right ear". */
  private boolean isPlaced(int at) {
    return at < tokens.size() && AT.contains(form(at));
  }

  /** Whether words are the place of a whole name. */
  private boolean isAt(TermMatcher.Match one, List<Integer> words) {
    return isWhole(one)
        && one.last() < words.getFirst()
        && isPlaced(one.last())
        && IntStream.range(one.last(), words.getFirst())
            .allMatch(token -> SMALL.contains(form(token)));
  }

  /** Whether a word stands behind a preposition. */
  private boolean isPlace(int from, int at) {
    return tokens.subList(from, at).stream().anyMatch(token -> AT.contains(token.form()));
  }

  private String form(int token) {
    return tokens.get(token).form();
  }
}
