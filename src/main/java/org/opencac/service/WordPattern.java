package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opencac.note.Span;

/**
 * Words that must stand together in one sentence or passage, in any order: groups joined by {@code
 * &}, each a choice of phrases joined by {@code |}; words of four letters or more are met in the
 * plural too, unless the phrase ends in {@code =}; a trailing {@code *} matches any ending; a group
 * that begins with {@code !} must not occur; one that begins with {@code @} is looked for in the
 * whole note, one that begins with {@code ~} in the sentence, the two before it and the one behind
 * it; of those that begin with {@code ?} half must stand. Each phrase costs a look-up of its first
 * word. Immutable.
 */
final class WordPattern {
  static final int KEY = 3;

  /** What a supporting group that is missing takes from the weight. */
  private static final int LOSS = 20;

  /** Needed groups that carry a supporting one that is missing. */
  private static final int ENOUGH = 3;

  private final List<WordChoice> groups;
  private final boolean alone;

  /** How many groups support the others without each being needed. */
  private final int supporting;

  private WordPattern(List<WordChoice> groups) {
    this.groups = groups;
    this.alone = groups.stream().skip(1).allMatch(group -> group.forbidden() || group.anywhere());
    this.supporting = (int) groups.stream().filter(WordChoice::supporting).count();
  }

  /** Parses a pattern. */
  static WordPattern of(String text) {
    return of(text, false);
  }

  /** Parses a pattern of a table of services, where words that mean the same are met too. */
  static WordPattern ofRow(String text) {
    return of(text, true);
  }

  private static WordPattern of(String text, boolean alike) {
    List<WordChoice> groups = new ArrayList<>();
    for (String group : text.split("&", -1)) {
      groups.add(WordChoice.of(group, alike));
    }
    if (groups.getFirst().forbidden()
        || groups.getFirst().supporting()
        || groups.getFirst().apart()) {
      throw new IllegalArgumentException("a pattern must begin with words of the sentence");
    }
    return new WordPattern(List.copyOf(groups));
  }

  /** The spans of the required groups in the order of the pattern; empty when it does not match. */
  List<Span> match(Words sentence, Words note) {
    return match(sentence, () -> sentence, note);
  }

  /**
   * The same where the words around the sentence are known.
   *
   * @param near the sentence and those right before and behind it; asked for only where the pattern
   *     looks there and the sentence has its other words
   */
  List<Span> match(Words sentence, Supplier<Words> near, Words note) {
    return match(sentence, near, note, Denials.NONE);
  }

  /**
   * The same where words may be denied: what was not done neither forbids nor fulfils. The first
   * group stands where it is denied only if it stands nowhere else and leads the others, so that
   * what denies all of it can be told.
   */
  List<Span> match(Words sentence, Supplier<Words> near, Words note, Denials denials) {
    if (!mayStand(sentence)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    boolean denied = false;
    int missing = 0;
    for (int i = 0; i < groups.size(); i++) {
      WordChoice group = groups.get(i);
      Words in = group.anywhere() ? note : group.near() ? near.get() : sentence;
      Optional<Span> span =
          group.apart()
              ? group.find(in)
              : group.find(
                  in, group.forbidden() ? at -> !denials.left(at) : at -> !denials.undone(at));
      if (i == 0 && span.isEmpty()) {
        span = group.find(in);
        denied = span.isPresent();
      }
      missing += group.supporting() && span.isEmpty() ? 1 : 0;
      if (!group.supporting() && span.isPresent() == group.forbidden()) {
        return List.of();
      }
      if (!group.apart()) {
        span.ifPresent(found::add);
      }
    }
    boolean said =
        denied && found.stream().anyMatch(span -> span.begin() < found.getFirst().begin());
    return said || missing > spare() ? List.of() : found;
  }

  /** Words that a pattern found, and the sentence they stand in. */
  record Told(ServiceSentence sentence, Span span) {}

  /**
   * What a passage tells of a pattern.
   *
   * @param told the words it found
   * @param weight what was asked for and found less what was not, to choose the nearest service
   * @param whole whether all that was asked for was found
   */
  record Telling(List<Told> told, int weight, boolean whole) {
    static final Telling NONE = new Telling(List.of(), 0, false);
  }

  /**
   * The required groups where they stand apart in a passage, the first of them in one sentence;
   * empty when it does not match.
   *
   * @param sentence where the first group must stand
   * @param passage the sentences of the passage in order
   * @param words the words of the passage
   * @param note the words of the note
   * @param left whether words of a sentence are said not to have been done here and now
   * @param lifted whether words that must not stand are denied themselves
   */
  Telling match(
      ServiceSentence sentence,
      List<ServiceSentence> passage,
      Words words,
      Words note,
      BiPredicate<ServiceSentence, Span> left,
      BiPredicate<ServiceSentence, Span> lifted) {
    if (!mayStand(words)) {
      return Telling.NONE;
    }
    List<Told> told = new ArrayList<>();
    int missing = 0;
    for (int i = 0; i < groups.size(); i++) {
      WordChoice group = groups.get(i);
      if (group.apart()) {
        boolean stands =
            group.near() && group.forbidden()
                ? first(group, passage, lifted).isPresent()
                : group.find(group.anywhere() ? note : words).isPresent();
        missing += group.supporting() && !stands ? 1 : 0;
        if (!group.supporting() && stands == group.forbidden()) {
          return Telling.NONE;
        }
        continue;
      }
      List<ServiceSentence> places = i == 0 ? List.of(sentence) : around(sentence, passage);
      Optional<Told> found = first(group, places, group.forbidden() ? lifted : left);
      missing += group.supporting() && found.isEmpty() ? 1 : 0;
      if (!group.supporting() && found.isPresent() == group.forbidden()) {
        return Telling.NONE;
      }
      found.ifPresent(told::add);
    }
    return missing > spare()
        ? Telling.NONE
        : new Telling(told, weight() - LOSS * missing, missing == 0);
  }

  /** How many supporting groups may be missing: half of them, one more beside three needed. */
  private int spare() {
    long needed = groups.stream().filter(g -> !g.forbidden() && !g.supporting()).count();
    return needed >= ENOUGH ? (supporting + 1) / 2 : supporting / 2;
  }

  private static Optional<Told> first(
      WordChoice group, List<ServiceSentence> places, BiPredicate<ServiceSentence, Span> left) {
    for (ServiceSentence place : places) {
      Optional<Span> span = group.find(place.words(), at -> !left.test(place, at));
      if (span.isPresent()) {
        return span.map(at -> new Told(place, at));
      }
    }
    return Optional.empty();
  }

  /** The sentence itself, then those behind it, then those before it, the nearest first. */
  private static List<ServiceSentence> around(
      ServiceSentence sentence, List<ServiceSentence> passage) {
    int at = passage.indexOf(sentence);
    List<ServiceSentence> around = new ArrayList<>(passage.subList(at, passage.size()));
    around.addAll(passage.subList(0, at).reversed());
    return around;
  }

  /**
   * How much of the pattern stands in a passage: the share of its required groups, from 0 to 1;
   * below 0 when words stand there that must not.
   */
  double share(Words passage, Words note) {
    int required = 0;
    int found = 0;
    for (WordChoice group : groups) {
      boolean stands = group.find(group.anywhere() ? note : passage).isPresent();
      if (group.forbidden() && stands) {
        return -1;
      }
      required += group.forbidden() ? 0 : 1;
      found += !group.forbidden() && stands ? 1 : 0;
    }
    return (double) found / required;
  }

  /**
   * Whether each group that may stand anywhere in the note has a place that the test lets stand.
   */
  boolean anywhere(Words note, Predicate<Span> stands) {
    return groups.stream()
        .filter(group -> group.anywhere() && !group.forbidden() && !group.supporting())
        .allMatch(group -> group.find(note, stands).isPresent());
  }

  /** Every place of the first group, in order. */
  List<Span> places(Words in) {
    return groups.getFirst().all(in);
  }

  /** Whether the sentence has words that begin like one of each group; may say yes in vain. */
  boolean mayStand(Words sentence) {
    for (WordChoice group : groups) {
      if (group.needed() && !sentence.mayHave(group.beginnings())) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but its first group must stand in the passage of that group. */
  boolean alone() {
    return alone;
  }

  /** Whether words of the first group stand in a sentence: without them nothing matches there. */
  boolean begins(Words sentence) {
    return groups.getFirst().find(sentence).isPresent();
  }

  /** The phrases of which one must stand where it begins. */
  List<WordPhrase> beginnings() {
    return groups.getFirst().phrases();
  }

  /** How many groups must stand. */
  long required() {
    return groups.stream().filter(group -> !group.forbidden()).count();
  }

  /** How much the pattern asks for; more is more specific. */
  int weight() {
    int weight = 0;
    for (WordChoice group : groups) {
      weight += group.forbidden() ? 1 : 10;
    }
    return weight;
  }

  /** The key of a word: its first letters. */
  static String key(String word) {
    return word.substring(0, Math.min(KEY, word.length()));
  }
}
