package org.opencac.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.concept.CourseWords;
import org.opencac.concept.Designators;
import org.opencac.rule.RuleTable;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The attributes of a mention as keys of the terminology ("L ankle": left), so that they choose
 * among codes like words do. Immutable and safe to share.
 */
final class AttributeKeys {
  /** What "left-sided" has behind its side. */
  private static final String SIDED = "sided";

  static final String BROADER_SITES = "broader-sites.tsv";

  private final Terminology terminology;
  private final Tokenizer tokenizer;
  private final Map<Integer, Set<Integer>> broader = new HashMap<>();
  private final Set<String> sites = new HashSet<>();
  private final Set<Integer> digits = new HashSet<>();
  private final Designators designators;

  /** Words of titles, which tell nothing of what stands beside a name that is read as a title. */
  private final Set<Integer> titleWords = new HashSet<>();

  /** Acute, chronic and the like. */
  private final Set<Integer> courses = new HashSet<>();

  private final int left;
  private final int right;
  private final int bilateral;
  private final int dominant;
  private final int nondominant;
  private final int old;

  private final BodyRegions regions = BodyRegions.load();

  AttributeKeys(Terminology terminology, Tokenizer tokenizer) {
    this.terminology = terminology;
    this.tokenizer = tokenizer;
    this.designators = new Designators(terminology, tokenizer);
    this.left = terminology.keyOf(tokenizer.tokenize("left").getFirst());
    this.right = terminology.keyOf(tokenizer.tokenize("right").getFirst());
    this.bilateral = terminology.keyOf(tokenizer.tokenize("bilateral").getFirst());
    this.dominant = terminology.keyOf(tokenizer.tokenize("dominant").getFirst());
    this.nondominant = terminology.keyOf(tokenizer.tokenize("nondominant").getFirst());
    this.old = terminology.keyOf(tokenizer.tokenize("old").getFirst());
    for (String word : List.of("other", "specified", "unspecified", "parts")) {
      titleWords.add(terminology.keyOf(tokenizer.tokenize(word).getFirst()));
    }
    for (String word : CourseWords.all()) {
      courses.add(terminology.keyOf(tokenizer.tokenize(word).getFirst()));
    }
    for (int digit = 1; digit <= 5; digit++) {
      digits.add(terminology.keyOf(tokenizer.tokenize(String.valueOf(digit)).getFirst()));
    }
    readBroaderSites();
  }

  /** The keys of words of course and degree. */
  Set<Integer> courses() {
    return courses;
  }

  /** Keys without the words that only titles of codes have, such as "other specified". */
  Set<Integer> told(Collection<Integer> keys) {
    Set<Integer> told = new HashSet<>(keys);
    told.removeAll(titleWords);
    return told;
  }

  /** The words of an attribute; a stage "3b" is one of stage 3. */
  private static String words(Attribute attribute) {
    String value = attribute.value();
    return attribute.kind() == Attribute.Kind.STAGE
        ? value + " " + value.replaceAll("(?<=\\d)[a-d]\\b", "")
        : value;
  }

  /** Reads the sites that are parts of others. */
  private void readBroaderSites() {
    for (RuleTable.Row row : RuleTable.read(BROADER_SITES, "site", "broader").rows()) {
      Set<Integer> wider = new HashSet<>();
      for (Token token : tokenizer.tokenize(row.get("broader"))) {
        wider.add(terminology.keyOf(token));
      }
      wider.remove(Vocabulary.UNKNOWN);
      sites.add(tokenizer.tokenize(row.get("site")).getFirst().stem());
      broader.put(terminology.keyOf(tokenizer.tokenize(row.get("site")).getFirst()), wider);
    }
  }

  /** The numbers of a sentence with what they count. */
  Set<Integer> numbers(List<Token> sentence) {
    return designators.of(sentence);
  }

  /** Words without sides, which are attributes of what the others name; all where none is left. */
  List<Token> withoutSides(List<Token> words) {
    List<Token> unsided =
        words.stream()
            .filter(word -> !isSide(terminology.keyOf(word)) && !word.form().equals(SIDED))
            .toList();
    return unsided.isEmpty() ? words : unsided;
  }

  /** Whether a word is the number of a type. */
  boolean tellsType(List<Token> tokens, Token token) {
    return designators.tellsType(tokens, token);
  }

  /** Whether a word names a part of the body. */
  boolean isSite(Token token) {
    return sites.contains(token.stem());
  }

  /** The keys of all parts of the body. */
  Set<Integer> siteKeys() {
    return broader.keySet();
  }

  /** A word as a part of the body with all that it is part of. */
  Set<Integer> parts(Token token) {
    int key = terminology.keyOf(token);
    Set<Integer> parts = new HashSet<>(broader.getOrDefault(key, Set.of()));
    parts.add(key);
    return parts;
  }

  /**
   * The keys of a sentence as this mention reads them: its own side wins over another one, and a
   * site stands for what it is part of.
   */
  Set<Integer> of(Concept concept, Set<Integer> sentence) {
    Set<Integer> keys = new HashSet<>(sentence);
    for (Integer key : sentence) {
      keys.addAll(broader.getOrDefault(key, Set.of()));
    }
    if (concept.attributes().stream().anyMatch(a -> a.kind() == Attribute.Kind.STAGE)) {
      keys.removeAll(digits); // Other numbers of the sentence are no stages ("type 2").
    }
    keys.addAll(designators.ofKeys(concept.keys()));
    for (Attribute attribute : concept.attributes()) {
      if (attribute.kind() == Attribute.Kind.VALUE
          || attribute.kind() == Attribute.Kind.CAUSE
          || deniesCourse(attribute)) {
        continue;
      }
      keys.addAll(designators.of(tokenizer.tokenize(attribute.value())));
      for (Token token : tokenizer.tokenize(words(attribute))) {
        int key = terminology.keyOf(token);
        if (key == Vocabulary.UNKNOWN) {
          continue;
        }
        keys.add(key);
        if (attribute.kind() == Attribute.Kind.SIDE && (key == left || key == right)) {
          keys.remove(key == left ? right : left);
        }
      }
    }
    if (saysBoth(concept)) { // "Bilateral, the right worse": what is said of each side is a detail.
      keys.remove(left);
      keys.remove(right);
    } else if (concept.attributes().stream().anyMatch(a -> a.kind() == Attribute.Kind.SIDE)) {
      keys.remove(bilateral); // "Edema of both legs, fracture of the left radius".
    }
    return keys;
  }

  static boolean saysBoth(Concept concept) {
    return concept.attributes().stream()
        .anyMatch(a -> a.kind() == Attribute.Kind.SIDE && a.value().equals("bilateral"));
  }

  /** "Without exacerbation": a course that is denied makes no code more specific. */
  private static boolean deniesCourse(Attribute attribute) {
    return attribute.kind() == Attribute.Kind.COURSE && attribute.value().startsWith("without");
  }

  boolean isSide(int key) {
    return key != Vocabulary.UNKNOWN && (key == left || key == right);
  }

  BodyRegions regions() {
    return regions;
  }

  /** Whether a key is a side or both. */
  boolean isAnySide(int key) {
    return isSide(key) || key == bilateral;
  }

  /** The key of a side by the value of its attribute. */
  int side(String value) {
    return switch (value) {
      case "left" -> left;
      case "right" -> right;
      default -> bilateral;
    };
  }

  /**
   * What other sentences tell of a mention: without sides where they name both, for which of them
   * is meant is not known, and without "old", which dates what it stands beside.
   */
  Set<Integer> fromElsewhere(Set<Integer> keys) {
    keys.remove(old);
    if (keys.contains(left) && keys.contains(right)) {
      keys.remove(left);
      keys.remove(right);
    }
    return keys;
  }

  /** The keys with the dominance of the side they name, when the patient's hand is known. */
  Set<Integer> withDominance(Set<Integer> keys, int strongHand) {
    if (strongHand == Vocabulary.UNKNOWN || keys.contains(left) == keys.contains(right)) {
      return keys;
    }
    Set<Integer> known = new HashSet<>(keys);
    known.add(keys.contains(strongHand) ? dominant : nondominant);
    return known;
  }

  /** Whether a side is the hand that the patient writes with ("right-handed"). */
  static boolean saysHand(Sentence sentence, int token) {
    for (int t = token + 1; t <= token + 2 && t < sentence.tokens().size(); t++) {
      Token next = sentence.tokens().get(t);
      if (next.isWordOrNumber()) {
        return next.form().equals("handed") || next.form().equals("handedness");
      }
    }
    return false;
  }
}
