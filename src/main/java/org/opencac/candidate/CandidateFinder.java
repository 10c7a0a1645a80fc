package org.opencac.candidate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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

  /** So many names that are spelt alike are looked at. */
  private static final int SPELT = 40;

  /** How many candidates are remembered, some 30 MB. */
  private static final int CACHE_LIMIT = 600_000;

  private static final double WEAK = 0.12;
  private static final double OTHER_SPECIFIED = 0.9;
  private static final double UNKNOWN_WEIGHT = 7;

  /** What a word of the phrase still weighs that seldom tells one code from another. */
  private static final double ASIDE = 0.2;

  /** A name of the very words stands before one of their synonyms. */
  private static final double SYNONYM = 0.015;

  private static final double MISSING = 0.7;

  private static final String SECONDARY = "secondary";

  /** So many times what it says of the phrase a term may say that the phrase does not. */
  private static final double UNSAID = 2;

  /** Where it is, not what. */
  private static final Set<String> SIDES =
      Set.of("left", "right", "bilateral", "eye", "eyes", "ocular", "ear", "ears");

  /** "Other specified" is for what the note specifies and no code names (Guidelines I.A.9.a). */
  private static final String OTHER = "other";

  private static final String NEC = "nec";

  private final Terminology terminology;
  private final TermKeys keys;
  private final TermIndex index;
  private final TermWords words;
  private final TermsByCategory categories;
  private final ConcurrentHashMap<Question, List<Candidate>> cache = new ConcurrentHashMap<>();
  private final AtomicInteger held = new AtomicInteger();
  private final int unilateral;
  private final int displaced;
  private final int other;
  private final int nec;

  /**
   * What was asked for.
   *
   * @param category the category to look in; empty for all
   */
  private record Question(String category, Phrase phrase) {}

  /** A finder over one release. */
  public CandidateFinder(Terminology terminology, TermIndex index, TermWords words) {
    this.terminology = terminology;
    this.keys = new TermKeys(terminology);
    this.index = index;
    this.words = words;
    this.categories = new TermsByCategory(terminology);
    Vocabulary vocabulary = terminology.vocabulary();
    this.unilateral = vocabulary.number(TermKeys.UNILATERAL);
    this.displaced = vocabulary.number(TermKeys.DISPLACED);
    this.other = vocabulary.number(OTHER);
    this.nec = vocabulary.number(NEC);
  }

  /** The terminology that is searched. */
  public Terminology terminology() {
    return terminology;
  }

  /** The best candidates, one for each code, best first; ties in order of code. */
  public List<Candidate> find(Phrase phrase) {
    return answer(new Question("", phrase), () -> index.termsLike(phrase.allKeys(), RETRIEVED));
  }

  private List<Candidate> answer(Question question, Supplier<List<Integer>> terms) {
    List<Candidate> known = cache.get(question);
    if (known != null) {
      return known;
    }
    List<Candidate> candidates = rank(question.phrase(), terms.get());
    if (held.get() < CACHE_LIMIT && cache.putIfAbsent(question, candidates) == null) {
      held.addAndGet(candidates.size());
    }
    return candidates;
  }

  /** The candidates of one category, one for each code, best first; nothing is searched for. */
  public List<Candidate> findIn(String category, Phrase phrase) {
    return answer(new Question(category, phrase), () -> categories.of(category));
  }

  /** Candidates whose names are spelt most like the words of the phrase, best first. */
  public List<Candidate> findSpelt(Phrase phrase, Set<String> words) {
    List<Integer> terms = index.termsSpeltLike(words, SPELT);
    Map<String, Candidate> ranked = new HashMap<>();
    rank(phrase, terms).forEach(candidate -> ranked.put(candidate.code(), candidate));
    return terms.stream().map(terminology::code).distinct().map(ranked::get).toList();
  }

  /** Scores given terms against the phrase instead of searching for terms. */
  public List<Candidate> rank(Phrase phrase, List<Integer> terms) {
    List<Reading> readings = phrase.readings().stream().map(keys -> reading(keys, phrase)).toList();
    Map<String, Ranked> best = new HashMap<>();
    for (int term : terms) {
      double similarity = 0;
      double trusted = 0;
      for (int i = 0; i < readings.size(); i++) {
        double here = similarity(readings.get(i), term);
        similarity = Math.max(similarity, here);
        trusted = Math.max(trusted, i < phrase.faithful() ? here : here - SYNONYM);
      }
      String code = terminology.code(term);
      Ranked known = best.get(code);
      if (known == null
          || trusted > known.trusted()
          || trusted == known.trusted() && term < known.candidate().term()) {
        Candidate candidate = new Candidate(code, similarity, term, terminology.source(term));
        best.put(code, new Ranked(candidate, trusted));
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Ranked::trusted)
                .reversed()
                .thenComparing(ranked -> ranked.candidate().source())
                .thenComparing(ranked -> ranked.candidate().code()))
        .map(Ranked::candidate)
        .toList();
  }

  /**
   * A candidate and what decides its place.
   *
   * @param trusted its similarity, less a little where a synonym gave it
   */
  private record Ranked(Candidate candidate, double trusted) {}

  /** A reading of a phrase, counted. */
  private static final class Reading {
    private final int[] numbers;
    private final double asked;
    private final boolean sided;

    /**
     * A reading.
     *
     * @param numbers of its keys
     * @param asked what all its keys weigh
     * @param sided whether it names one side
     */
    Reading(int[] numbers, double asked, boolean sided) {
      this.numbers = numbers;
      this.asked = asked;
      this.sided = sided;
    }

    boolean has(int number) {
      for (int i = 0; i < numbers.length; i++) {
        if (numbers[i] == number) {
          return true;
        }
      }
      return false;
    }
  }

  private Reading reading(Set<String> keys, Phrase phrase) {
    double asked = phrase.unknown() * UNKNOWN_WEIGHT;
    int[] numbers = new int[keys.size()];
    int count = 0;
    for (String key : keys) {
      asked += words.isAside(key) ? ASIDE * weight(key) : weight(key);
      numbers[count++] = terminology.vocabulary().number(key);
    }
    return new Reading(numbers, asked, TermKeys.namesSide(keys));
  }

  /** Weighted Dice coefficient of the reading and the term, 0 to 1. */
  private double similarity(Reading reading, int term) {
    double shared = 0;
    double wanted = 0;
    int required = terminology.requiredCount(term);
    int essential = required + terminology.weakCount(term);
    double asked = reading.asked;
    boolean first = false;
    boolean elsewhere = false;
    for (int i = 0; i < terminology.keyCount(term); i++) {
      int number = terminology.key(term, i);
      double weight = terminology.weight(number);
      boolean said = reading.has(number);
      boolean implied = number == unilateral && !said && reading.sided;
      boolean found = implied || said;
      asked += implied ? weight : 0;
      if (!found && number == displaced) {
        continue;
      }
      asked +=
          found && words.isAside(terminology.vocabulary().key(number)) ? (1 - ASIDE) * weight : 0;
      if (i < required) {
        wanted += weight;
        shared += found ? weight : 0;
        first |= found && i == 0;
      } else if (i < essential) {
        wanted += WEAK * weight;
        shared += found ? WEAK * weight : 0;
        asked -= found ? (1 - WEAK) * weight : 0;
        elsewhere |= !found && (number == other || number == nec);
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
    Set<String> required = keys.required(to);
    return required.containsAll(keys.required(from))
        && phrase.readings().stream().anyMatch(reading -> reading.containsAll(required));
  }

  /** What the Index makes of a candidate with one word more, such as "bilateral" below a joint. */
  public Optional<Candidate> with(Candidate candidate, String word) {
    if (candidate.code().length() < 3) {
      return Optional.empty();
    }
    List<Integer> printed =
        categories.of(candidate.code().substring(0, 3)).stream()
            .filter(term -> terminology.source(term) == TermSource.INDEX)
            .toList();
    Set<Set<String>> wanted = new HashSet<>();
    for (int term : printed) {
      Set<String> more = new HashSet<>(keys.required(term));
      if (terminology.code(term).equals(candidate.code()) && more.add(word)) {
        wanted.add(more);
      }
    }
    return printed.stream()
        .filter(term -> wanted.contains(keys.required(term)))
        .map(term ->
            new Candidate(terminology.code(term), candidate.similarity(), term, TermSource.INDEX))
        .findFirst();
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

  /** Whether a term lies at another part of the body than the first one and what is said. */
  public boolean isElsewhere(
      Phrase phrase, int from, int to, Set<Integer> sites, Set<Integer> said) {
    boolean elsewhere = false;
    for (int i = 0; i < terminology.requiredCount(to); i++) {
      int key = terminology.key(to, i);
      if (sites.contains(key)) {
        String word = terminology.vocabulary().key(key);
        if (said.contains(key)
            || saysAny(from, Set.of(key))
            || phrase.readings().stream().anyMatch(reading -> reading.contains(word))) {
          return false;
        }
        elsewhere = true;
      }
    }
    return elsewhere;
  }

  /** Whether a term has one of the keys. */
  public boolean saysAny(int term, Set<Integer> keys) {
    for (int i = 0; i < terminology.keyCount(term); i++) {
      if (keys.contains(terminology.key(term, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a term names more that the phrase does not say than it says beyond another: a side does
   * not make a cataract one secondary to something, nor a cause an anemia sideroblastic.
   */
  public boolean saysTooMuch(Phrase phrase, int from, int to) {
    Set<String> fresh = keys.required(to);
    fresh.removeAll(keys.required(from));
    return phrase.readings().stream()
        .noneMatch(reading -> {
          boolean aside = keys.saysWeakly(to, SECONDARY) && !reading.contains(SECONDARY);
          double said = 0;
          double unsaid = aside ? Double.MIN_NORMAL : 0;
          for (String key : fresh) {
            if (reading.contains(key)) {
              said += SIDES.contains(key) ? 0 : weight(key);
            } else if (!TermKeys.isSilent(key, reading)) {
              unsaid += weight(key);
            }
          }
          return unsaid <= UNSAID * said;
        });
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
      Set<String> old = keys.required(from);
      if (!reading.containsAll(old)) {
        continue;
      }
      Set<String> fresh = keys.required(to);
      if (TermKeys.addsSide(fresh, old, reading)) {
        continue;
      }
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
    if (!TermKeys.isSilent(key, reading)) {
      return -MISSING * weight(key);
    }
    return key.equals(TermKeys.UNILATERAL) ? weight(key) : 0;
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
