package org.opencac.learn;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencac.suggest.ScorePart;

/**
 * The codes that a note may have, and the features of each: what the engine says, what the site's
 * clues say, how often the site gives the code. Immutable and safe to share.
 *
 * @param counts how often the site gave each code
 * @param phrases what phrases, terms and codes of the engine point to
 * @param longest what longest phrases point to
 * @param classifiers the regressions of single codes
 */
record CandidateFeatures(
    CodeCounts counts, ClueTable phrases, ClueTable longest, CodeClassifiers classifiers) {

  /** A code given so often is a candidate of every note. */
  private static final int COMMON = 3;

  /** A code that was given less often is one where so much of a name stands in a sentence. */
  static final double NAMED = 0.5;

  /** The lowest logit of the engine that is told apart. */
  private static final double LOWEST = 6;

  /** The phrases among the clues that point to codes. */
  static Set<String> phrasesOf(ClueTable phrases) {
    Set<String> names = new TreeSet<>();
    for (String name : phrases.associations().keySet()) {
      if (!name.startsWith(Clue.Kind.TERM.prefix()) && !name.startsWith(Clue.Kind.CODE.prefix())) {
        names.add(name);
      }
    }
    return names;
  }

  /** What clues of a note point to, by code: words, the engine's terms, longest phrases. */
  record Supports(
      Map<String, Support> words, Map<String, Support> terms, Map<String, Support> longest) {}

  Supports supports(NoteReading reading) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> terms = new LinkedHashSet<>();
    reading
        .clues()
        .forEach((name, clue) -> {
          if (clue.pointsToCodes() && phrases.associations().containsKey(name)) {
            (clue.isOfEngine() ? terms : words).add(name);
          }
        });
    Set<String> present = reading.longest(words);
    return new Supports(
        Support.of(words, phrases, counts),
        Support.of(terms, phrases, counts),
        Support.of(present, longest, counts));
  }

  /**
   * The features of every candidate, by code.
   *
   * @param common whether codes that the site often gives are candidates without any support
   */
  SortedMap<String, Map<String, Double>> of(
      NoteReading reading, Supports supports, boolean common) {
    Set<String> codes = new TreeSet<>(reading.engine().keySet());
    codes.addAll(reading.left());
    codes.addAll(supports.words().keySet());
    codes.addAll(supports.terms().keySet());
    codes.addAll(supports.longest().keySet());
    codes.addAll(classifiers.intercepts().keySet());
    counts
        .counts()
        .forEach((code, count) -> {
          if (common && count >= COMMON || reading.names().of(code).inSentence() >= NAMED) {
            codes.add(code);
          }
        });
    Map<String, Double> classified = classifiers.logits(reading);
    Map<String, Double> categories = new TreeMap<>();
    reading
        .engine()
        .forEach(
            (code, found) -> categories.merge(code.substring(0, 3), found.confidence(), Math::max));
    SortedMap<String, Map<String, Double>> features = new TreeMap<>();
    for (String code : codes) {
      Map<String, Double> of = new LinkedHashMap<>();
      ofCode(of, code, reading, categories);
      ofSupport(of, code, reading, supports);
      ofClassifiers(of, code, classified);
      ofNames(of, reading.names().of(code));
      of.values().removeIf(value -> value == 0);
      features.put(code, reading.engine().containsKey(code) ? ofFound(of) : of);
    }
    return features;
  }

  /**
   * The same features under names of their own: what speaks for a code that the engine found is
   * believed otherwise than what speaks for one that only the site knows.
   */
  private static Map<String, Double> ofFound(Map<String, Double> of) {
    Map<String, Double> found = new LinkedHashMap<>();
    of.forEach((name, value) ->
        found.put(name.startsWith("engine: ") ? name : BoostedTrees.FOUND + name, value));
    return found;
  }

  private static void ofNames(Map<String, Double> of, NoteNames.Named named) {
    of.put("name: in a sentence", named.inSentence());
    of.put("name: in the note", named.anywhere());
    of.put("name: how much it tells", named.tells() / 10);
  }

  private void ofCode(
      Map<String, Double> of, String code, NoteReading reading, Map<String, Double> categories) {
    boolean isNew = counts.of(code) == 0;
    of.put("code: how often given", LogisticRegression.logit(counts.smoothed(code)));
    of.put("code: never given", isNew ? 1.0 : 0);
    EngineCode found = reading.engine().get(code);
    if (found == null) {
      of.put("engine: saw and left", reading.left().contains(code) ? 1.0 : 0);
      of.put(
          "engine: category",
          categories.getOrDefault(code.substring(0, Math.min(3, code.length())), 0.0));
      return;
    }
    double score = Math.max(0, found.logit() + LOWEST);
    of.put("engine: score", score);
    of.put("engine: suggests", 1.0);
    of.put("engine: shows", found.confidence() >= 0.5 ? 1.0 : 0);
    of.put("engine: suggests a code never given", isNew ? 1.0 : 0);
    of.put("engine: evidence", StrictMath.log1p(found.evidence()));
    for (ScorePart part : found.parts()) {
      if (!part.feature().equals("bias")) {
        of.put("engine: " + part.feature(), part.value());
      }
    }
  }

  private void ofSupport(
      Map<String, Double> of, String code, NoteReading reading, Supports supports) {
    double own = LogisticRegression.logit(counts.smoothed(code));
    Support terms = supports.terms().getOrDefault(code, Support.NONE);
    of.put("term: coded before", terms.logitAt(0, own));
    of.put("term: how many", StrictMath.log1p(terms.size()));
    of.put("term: how often seen", StrictMath.log1p(terms.mostSeen()));
    Support words = supports.words().getOrDefault(code, Support.NONE);
    of.put("phrase: coded before", words.logitAt(0, own));
    of.put("phrase: second best", words.logitAt(1, own));
    of.put("phrase: how many", StrictMath.log1p(words.size()));
    of.put("phrase: together", words.together());
    boolean engine = reading.engine().containsKey(code);
    of.put("phrase: without the engine", words.size() > 0 && !engine ? 1.0 : 0);
    of.put("phrase: explains", words.explained(phrases.backgroundOf(code)));
    of.put("phrase: best share", best(words));
    of.put("phrase: explaining", (double) words.explaining());
    Support whole = supports.longest().getOrDefault(code, Support.NONE);
    of.put("longest: coded before", whole.logitAt(0, own));
    of.put("longest: second best", whole.logitAt(1, own));
    of.put("longest: how many", StrictMath.log1p(whole.size()));
    of.put("longest: together", whole.together());
    of.put("longest: explains", whole.explained(longest.backgroundOf(code)));
    of.put("longest: best share", best(whole));
    of.put("longest: explaining", (double) whole.explaining());
    if (whole.size() > 0) {
      Support.Pointer first = whole.pointers().getFirst();
      of.put("longest: words", 1.0 + first.clue().chars().filter(c -> c == ' ').count());
      of.put("longest: how often coded", StrictMath.log1p(first.association().coded()));
    }
  }

  private static double best(Support support) {
    return LogisticRegression.logit(Math.clamp(support.bestShare(), 0.0025, 0.99)) + 6;
  }

  private void ofClassifiers(Map<String, Double> of, String code, Map<String, Double> classified) {
    if (classified.isEmpty()) {
      return;
    }
    double own = classified.getOrDefault(code, CodeClassifiers.LEAST);
    double other = CodeClassifiers.LEAST;
    for (Map.Entry<String, Double> entry : classified.entrySet()) {
      if (!entry.getKey().equals(code)) {
        other = Math.max(other, entry.getValue());
      }
    }
    of.put("words: own code", own - CodeClassifiers.LEAST);
    of.put("words: best other code", other - CodeClassifiers.LEAST);
  }
}
