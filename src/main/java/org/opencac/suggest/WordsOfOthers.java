package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencac.concept.Concept;
import org.opencac.concept.CourseWords;
import org.opencac.note.Span;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * The words that belong to the other problems of a list in one sentence: in "migraine and chronic
 * kidney disease" the migraine is not chronic. What stands before the first name may hold for all
 * ("lumbar stenosis and spondylosis"), as does a place behind the last ("contusion and hematoma of
 * the scalp"), where a problem tells no place of its own. Immutable once made.
 */
final class WordsOfOthers {
  private static final Set<String> JOINTS =
      Set.of("and", "&", ",", ";", "/", "+", "plus", "also", "well", "along");

  /** What makes one problem of two, or one the cause of the other. */
  private static final Set<String> LINKS =
      Set.of(
          "with",
          "w",
          "due",
          "from",
          "secondary",
          "because",
          "causing",
          "of",
          "in",
          "by",
          "after",
          "without",
          ":",
          "-",
          "(");

  private static final Set<String> AT = Set.of("of", "in", "at", "on", "over", "around", "to");

  private static final Set<String> BEFORE_A_PLACE = Set.of("the", "left", "right", "both");

  private final Map<Concept, Set<Integer>> keys = new HashMap<>();
  private final Map<Concept, Set<Token>> words = new HashMap<>();

  WordsOfOthers(
      ParsedNote note, Terminology terminology, AttributeKeys attributes, List<Concept> concepts) {
    Map<Integer, List<Concept>> bySentence = new HashMap<>();
    for (Concept concept : concepts) {
      bySentence.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2)).add(concept);
    }
    bySentence.forEach((sentence, all) -> {
      List<Token> tokens = note.sentences().get(sentence).tokens();
      if (all.size() > 1 && tokens.stream().anyMatch(token -> JOINTS.contains(token.form()))) {
        new Line(tokens, all, terminology, attributes).read();
      }
      if (all.size() > 1) {
        keepCourses(all, tokens, terminology, attributes);
      }
    });
  }

  /** The course that only letters tell is theirs: "COPD" makes no failure beside it chronic. */
  private void keepCourses(
      List<Concept> all, List<Token> tokens, Terminology terminology, AttributeKeys attributes) {
    Set<Integer> courses = new HashSet<>();
    for (Concept concept : all) {
      courses.addAll(concept.keys());
    }
    courses.retainAll(attributes.courses());
    if (courses.isEmpty()) {
      return;
    }
    tokens.forEach(token -> courses.remove(terminology.keyOf(token)));
    for (Concept concept : courses.isEmpty() ? List.<Concept>of() : all) {
      Set<Integer> anothers = new HashSet<>(courses);
      anothers.removeAll(concept.keys());
      if (!anothers.isEmpty()) {
        anothers.addAll(keys.getOrDefault(concept, Set.of()));
        keys.put(concept, anothers);
      }
    }
  }

  /** The keys of a mention's sentence that only other problems say. */
  Set<Integer> of(Concept concept) {
    return keys.isEmpty() ? Set.of() : keys.getOrDefault(concept, Set.of());
  }

  /** The words themselves. */
  Set<Token> words(Concept concept) {
    return words.isEmpty() ? Set.of() : words.getOrDefault(concept, Set.of());
  }

  /** A mention with the indexes of its words, and whether one of them is a place. */
  private record Mention(Concept concept, int[] own, boolean placed) {}

  /** A sentence of several problems; what is asked of each pair of them is counted beforehand. */
  private final class Line {
    private final List<Token> tokens;
    private final Terminology terminology;
    private final int[] keyOf;
    private final List<Mention> mentions;

    /** How many joints, links and "along" stand before each token. */
    private final int[] joints;

    private final int[] links;
    private final int[] along;

    Line(List<Token> tokens, List<Concept> all, Terminology terminology, AttributeKeys attributes) {
      this.tokens = tokens;
      this.terminology = terminology;
      this.keyOf = tokens.stream().mapToInt(terminology::keyOf).toArray();
      boolean[] site = new boolean[tokens.size()];
      joints = new int[tokens.size() + 1];
      links = new int[tokens.size() + 1];
      along = new int[tokens.size() + 1];
      for (int t = 0; t < tokens.size(); t++) {
        String form = tokens.get(t).form();
        joints[t + 1] = joints[t] + (JOINTS.contains(form) ? 1 : 0);
        links[t + 1] = links[t] + (LINKS.contains(form) ? 1 : 0);
        along[t + 1] = along[t] + (form.equals("along") ? 1 : 0);
        site[t] = attributes.isSite(tokens.get(t));
      }
      mentions =
          all.stream()
              .map(concept -> {
                int[] own = own(concept);
                return new Mention(concept, own, Arrays.stream(own).anyMatch(word -> site[word]));
              })
              .toList();
    }

    void read() {
      for (Mention mention : mentions) {
        BitSet others = new BitSet(tokens.size());
        for (Mention other : mentions) {
          if (!other.concept().terms().isEmpty()
              && !other.concept().span().overlaps(mention.concept().span())
              && isJoined(mention.concept().span(), other.concept().span())) {
            take(other, mention, others);
          }
        }
        if (!others.isEmpty()) {
          keep(mention.concept(), others);
        }
      }
    }

    private void keep(Concept concept, BitSet others) {
      Set<Integer> said = new HashSet<>();
      others.stream().forEach(token -> said.add(keyOf[token]));
      for (int token = others.nextClearBit(0);
          token < keyOf.length;
          token = others.nextClearBit(token + 1)) {
        said.remove(keyOf[token]);
      }
      concept.keys().forEach(said::remove);
      Set<Token> taken = HashSet.newHashSet(others.cardinality());
      others.stream().forEach(token -> taken.add(tokens.get(token)));
      keys.put(concept, said);
      words.put(concept, taken);
    }

    /** Adds the words of another problem that say nothing of this one. */
    private void take(Mention other, Mention mention, BitSet others) {
      int[] own = other.own();
      int from = 0;
      int to = own.length;
      if (!mention.placed() && own.length > 0) {
        int place = place(own);
        boolean behind = mention.concept().span().end() <= other.concept().span().begin();
        from = behind ? 0 : Math.max(0, place - 1);
        to = behind ? place : own.length;
      }
      for (int word = 0; word < to; word++) {
        if (word >= from || isCourse(own[word]) && !isLent(other, mention)) {
          others.set(own[word]);
        }
      }
    }

    private boolean isCourse(int token) {
      return CourseWords.is(tokens.get(token));
    }

    /** Whether "chronic" of the first problem may hold for a second one: of the same chapter. */
    private boolean isLent(Mention other, Mention mention) {
      return Arrays.stream(mention.own()).noneMatch(this::isCourse)
          && chapters(mention.concept()).stream().anyMatch(chapters(other.concept())::contains);
    }

    private Set<Character> chapters(Concept concept) {
      return concept.terms().stream()
          .map(term -> terminology.code(term).charAt(0))
          .collect(Collectors.toSet());
    }

    /** The first word of a name that stands behind a preposition, or its length. */
    private int place(int[] own) {
      for (int at = 1; at < own.length; at++) {
        int before = own[at] - 1;
        if (AT.contains(form(before))
            || before > 0
                && BEFORE_A_PLACE.contains(form(before))
                && AT.contains(form(before - 1))) {
          return at;
        }
      }
      return own.length;
    }

    private String form(int token) {
      return tokens.get(token).form();
    }

    /** The words of a mention, with those of course that stand before it. */
    private int[] own(Concept concept) {
      int first = firstFrom(concept.span().begin());
      int begin = first;
      boolean name = concept.keys().size() > 1; // "Chronic hypoxic and hypercapnic failure".
      while (name && begin > 0 && CourseWords.is(tokens.get(begin - 1))) {
        begin--;
      }
      return IntStream.range(begin, firstFrom(concept.span().end()))
          .filter(token -> tokens.get(token).isWordOrNumber())
          .filter(token ->
              token < first
                  || concept.words().stream()
                      .anyMatch(span -> span.contains(tokens.get(token).span())))
          .toArray();
    }

    private boolean isJoined(Span one, Span two) {
      int from = firstFrom(Math.min(one.end(), two.end()));
      int to = firstFrom(Math.max(one.begin(), two.begin()));
      return to > from
          && joints[to] > joints[from]
          && (links[to] == links[from] || along[to] > along[from]);
    }

    /** The first token that begins at or behind a position. */
    private int firstFrom(int position) {
      int low = 0;
      int high = tokens.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tokens.get(middle).begin() < position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
