package org.opencac.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.term.TermSource;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;

/**
 * Ranks the codes that might fit a phrase: Lucene finds terms that share keys with it, and each is
 * compared with the phrase by a Dice coefficient weighted by how much a key tells, in which weak
 * words weigh little and words in parentheses are free. Safe to share between threads; a bounded
 * cache of phrases never changes an answer.
 */
public final class CandidateFinder {
  private static final int RETRIEVED = 300;
  private static final int CACHE_LIMIT = 20_000;
  private static final double WEAK = 0.12;
  private static final double OTHER_SPECIFIED = 0.9;
  private static final double UNKNOWN_WEIGHT = 7;

  /** What a word of the phrase still weighs that seldom tells one code from another. */
  private static final double ASIDE = 0.2;

  private static final double MISSING = 0.7;
  private static final String UNILATERAL = "unilateral";

  /** The stem of "displaced". */
  private static final String DISPLACED = "displace";

  private final Terminology terminology;
  private final TermIndex index;
  private final TermWords words;
  private final TermsByCategory categories;
  private final ConcurrentHashMap<Phrase, List<Candidate>> cache = new ConcurrentHashMap<>();

  /** A finder over one release. */
  public CandidateFinder(Terminology terminology, TermIndex index, TermWords words) {
    this.terminology = terminology;
    this.index = index;
    this.words = words;
    this.categories = new TermsByCategory(terminology);
  }

  /** The terminology that is searched. */
  public Terminology terminology() {
    return terminology;
  }

  /** The best candidates, one for each code, best first; ties in order of code. */
  public List<Candidate> find(Phrase phrase) {
    List<Candidate> known = cache.get(phrase);
    if (known != null) {
      return known;
    }
    List<Candidate> candidates = rank(phrase, index.termsLike(phrase.allKeys(), RETRIEVED));
    if (cache.size() < CACHE_LIMIT) {
      cache.put(phrase, candidates);
    }
    return candidates;
  }

  /** The candidates of one category, one for each code, best first; nothing is searched for. */
  public List<Candidate> findIn(String category, Phrase phrase) {
    return rank(phrase, categories.of(category));
  }

  /** Scores given terms against the phrase instead of searching for terms. */
  public List<Candidate> rank(Phrase phrase, List<Integer> terms) {
    Map<String, Candidate> best = new HashMap<>();
    for (int term : terms) {
      double similarity = 0;
      for (Set<String> reading : phrase.readings()) {
        similarity = Math.max(similarity, similarity(reading, phrase.unknown(), term));
      }
      Candidate candidate =
          new Candidate(terminology.code(term), similarity, term, terminology.source(term));
      best.merge(candidate.code(), candidate, CandidateFinder::better);
    }
    List<Candidate> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble(Candidate::similarity)
            .reversed()
            .thenComparing(Candidate::source)
            .thenComparing(Candidate::code));
    return List.copyOf(ranked);
  }

  private static Candidate better(Candidate a, Candidate b) {
    int bySimilarity = Double.compare(a.similarity(), b.similarity());
    if (bySimilarity != 0) {
      return bySimilarity > 0 ? a : b;
    }
    return a.term() <= b.term() ? a : b;
  }

  /** Weighted Dice coefficient of the reading and the term, 0 to 1. */
  double similarity(Set<String> reading, int unknown, int term) {
    Vocabulary vocabulary = terminology.vocabulary();
    double shared = 0;
    double wanted = 0;
    int required = terminology.requiredCount(term);
    int essential = required + terminology.weakCount(term);
    double asked = unknown * UNKNOWN_WEIGHT;
    for (String key : reading) {
      asked += words.isAside(key) ? ASIDE * weight(key) : weight(key);
    }
    boolean first = false;
    boolean elsewhere = false;
    for (int i = 0; i < terminology.keyCount(term); i++) {
      int number = terminology.key(term, i);
      String key = vocabulary.key(number);
      double weight = terminology.weight(number);
      boolean implied = key.equals(UNILATERAL) && !reading.contains(key) && namesSide(reading);
      boolean found = implied || reading.contains(key);
      asked += implied ? weight : 0;
      if (!found && key.equals(DISPLACED)) {
        continue;
      }
      asked += found && words.isAside(key) ? (1 - ASIDE) * weight : 0;
      if (i < required) {
        wanted += weight;
        shared += found ? weight : 0;
        first |= found && i == 0;
      } else if (i < essential) {
        wanted += WEAK * weight;
        shared += found ? WEAK * weight : 0;
        asked -= found ? (1 - WEAK) * weight : 0;
        elsewhere |= !found && isOther(key);
      } else if (found) {
        wanted += weight;
        shared += weight;
      }
    }
    if (asked + wanted <= 0) {
      return 0;
    }
    double dice = 2 * shared / (asked + wanted);
    return dice
        * prior(terminology.source(term))
        * (first ? 1 : 0.93)
        * (elsewhere ? OTHER_SPECIFIED : 1);
  }

  /** Whether the second term requires all that the first does, and no word that is not said. */
  public boolean addsWhatIsSaid(Phrase phrase, int from, int to) {
    Set<String> required = required(to);
    return required.containsAll(required(from))
        && phrase.readings().stream().anyMatch(reading -> reading.containsAll(required));
  }

  /** Whether no word of any reading of the phrase is missing in the term. */
  public boolean saysAll(Phrase phrase, int term) {
    if (phrase.unknown() > 0) {
      return false;
    }
    Set<String> said = new HashSet<>();
    for (int i = 0; i < terminology.keyCount(term); i++) {
      said.add(terminology.vocabulary().key(terminology.key(term, i)));
    }
    return phrase.readings().stream().allMatch(said::containsAll);
  }

  /**
   * What one term says of the phrase beyond another: the weight of its further words that the
   * phrase has, less most of that of those it has not, less those of the other that it drops; in
   * nats.
   */
  public double gain(Phrase phrase, int from, int to) {
    double best = Double.NEGATIVE_INFINITY;
    for (Set<String> reading : phrase.readings()) {
      double gain = 0;
      Set<String> old = required(from);
      if (!reading.containsAll(old)) {
        continue;
      }
      Set<String> fresh = required(to);
      for (String key : fresh) {
        if (!old.contains(key)) {
          gain += reading.contains(key) ? weight(key) : silent(key, reading);
        }
      }
      for (String key : old) {
        gain -= fresh.contains(key) || !reading.contains(key) ? 0 : weight(key);
      }
      best = Math.max(best, gain);
    }
    return best;
  }

  /** A side that is named says "unilateral"; other words that nobody writes say nothing. */
  private double silent(String key, Set<String> reading) {
    if (!isSilent(key, reading)) {
      return -MISSING * weight(key);
    }
    return key.equals(UNILATERAL) ? weight(key) : 0;
  }

  private Set<String> required(int term) {
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < terminology.requiredCount(term); i++) {
      keys.add(terminology.vocabulary().key(terminology.key(term, i)));
    }
    return keys;
  }

  /**
   * Words of a name that nobody writes: one side that is named is "unilateral", and a fracture is
   * displaced unless the note says otherwise (I.C.19.c).
   */
  private static boolean isSilent(String key, Set<String> reading) {
    return key.equals(UNILATERAL) && namesSide(reading) || key.equals(DISPLACED);
  }

  /** A side that is named alone is one side. */
  private static boolean namesSide(Set<String> reading) {
    return (reading.contains("right") || reading.contains("left"))
        && !(reading.contains("right") && reading.contains("left"));
  }

  /** "Other specified" is for what the note specifies and no code names (Guidelines I.A.9.a). */
  private static boolean isOther(String key) {
    return key.equals("other") || key.equals("nec");
  }

  private double weight(String key) {
    int number = terminology.vocabulary().number(key);
    return number == Vocabulary.UNKNOWN ? UNKNOWN_WEIGHT : terminology.weight(number);
  }

  /** The Index is where coding begins (Guidelines I.B.1); tables are read on demand. */
  private static double prior(TermSource source) {
    return switch (source) {
      case INDEX -> 1;
      case INCLUSION_TERM -> 0.995;
      case TITLE -> 0.99;
      case NEOPLASM_TABLE -> 0.985;
      case EXTERNAL_CAUSE_INDEX -> 0.8;
      case DRUG_TABLE -> 0.7;
    };
  }
}
