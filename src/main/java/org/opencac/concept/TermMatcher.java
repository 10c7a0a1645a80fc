package org.opencac.concept;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.opencac.term.TermSource;
import org.opencac.term.Terminology;
import org.opencac.text.Token;

/**
 * Finds the terms whose keys all stand in a sentence within reach of each other, in any order, and
 * keeps the best that do not compete. The cost depends on the terms whose rarest key occurs, not on
 * the size of the terminology. Safe to share between threads.
 */
final class TermMatcher {
  /** How much crossing is allowed in all. */
  private static final double REACH = 2.6;

  /** The same for a word that shares the rest of its name with others: "A, B and C stenosis". */
  private static final double SHARED_REACH = 6;

  /** How much of what an abbreviation stands for a term must take that reaches beyond it. */
  private static final double LEAST_SHARE = 0.4;

  private static final Set<String> COORDINATIONS = Set.of("and", ",", "&", "/");

  private final Terminology terminology;
  private final Designators designators;

  TermMatcher(Terminology terminology, Designators designators) {
    this.terminology = terminology;
    this.designators = designators;
  }

  /**
   * Words that name one or more terms in full.
   *
   * @param tokens positions of the tokens used, ascending, as a bit set in words of 64
   * @param first first token
   * @param last behind the last token
   * @param keys the keys of the terms
   * @param gap cost of what is crossed
   * @param weight how much the words tell, in nats
   * @param terms the terms
   */
  record Match(
      List<Integer> tokens,
      int first,
      int last,
      List<Integer> keys,
      double gap,
      double weight,
      List<Integer> terms) {

    double worth() {
      return weight - 2.0 * gap;
    }

    /** The same where what stands between its words belongs to a name of the same kind. */
    Match whole() {
      return new Match(tokens, first, last, keys, 0, weight, terms);
    }
  }

  /**
   * The matches of a sentence that do not compete, in order of position; none whose words lie
   * inside a neutral phrase.
   *
   * @param name whether the sentence is the name of a problem
   */
  List<Match> match(KeyLattice lattice, boolean name, Predicate<Match> neutral) {
    int[] distinct = lattice.distinctKeys();
    BitSet present = new BitSet(terminology.vocabulary().size());
    long missing = -1L;
    for (int key : distinct) {
      present.set(key);
      missing &= ~Terminology.sign(key);
    }
    Map<Integer, List<Integer>> positions = HashMap.newHashMap(distinct.length * 2);
    for (int i = 0; i < lattice.size(); i++) {
      positions.computeIfAbsent(lattice.key(i), key -> new ArrayList<>(2)).add(i);
    }
    Map<List<Integer>, Match> found = new HashMap<>();
    for (int rare : distinct) {
      int end = terminology.postingsEnd(rare);
      for (int p = terminology.postingsBegin(rare); p < end; p++) {
        if ((terminology.signature(p) & missing) != 0) {
          continue;
        }
        int term = terminology.posting(p);
        if (hasAllKeys(term, present) && readable(term)) {
          align(term, lattice, positions, found);
        }
      }
    }
    List<Match> matches = new ArrayList<>(found.values());
    matches.removeIf(neutral);
    List<Match> all = List.copyOf(matches);
    NamesApart apart = new NamesApart(all, lattice.tokens(), terminology);
    matches.removeIf(match ->
        BorrowedNoun.takes(match, all, lattice.tokens())
            || match.gap() > 0 && apart.crosses(match));
    return select(matches, lattice.tokens(), name);
  }

  /** Tables of external causes and drugs are read only for what the chart calls for. */
  private boolean readable(int term) {
    TermSource source = terminology.source(term);
    return source != TermSource.DRUG_TABLE || terminology.requiredCount(term) > 1;
  }

  private boolean hasAllKeys(int term, BitSet present) {
    int required = terminology.requiredCount(term);
    for (int i = 0; i < required; i++) {
      if (!present.get(terminology.key(term, i))) {
        return false;
      }
    }
    return true;
  }

  /** Tries each place of the first key and takes the nearest place of every other. */
  private void align(
      int term,
      KeyLattice lattice,
      Map<Integer, List<Integer>> positions,
      Map<List<Integer>, Match> found) {
    int required = terminology.requiredCount(term);
    int[] chosen = new int[required];
    List<Integer> anchors = positions.getOrDefault(terminology.key(term, 0), List.of());
    for (int anchor : anchors) {
      chosen[0] = anchor;
      for (int i = 1; i < required; i++) {
        chosen[i] =
            nearest(lattice, anchor, positions.getOrDefault(terminology.key(term, i), List.of()));
      }
      if (takesApart(lattice, chosen)) {
        preferWritten(lattice, chosen, positions);
      }
      if (!takesApart(lattice, chosen)
          && !designators.misreads(terminology, term, lattice, chosen)) {
        add(term, lattice, chosen, found);
      }
    }
  }

  /** Takes the words as written, where they stand, rather than those of a reading. */
  private static void preferWritten(
      KeyLattice lattice, int[] chosen, Map<Integer, List<Integer>> positions) {
    for (int i = 0; i < chosen.length; i++) {
      if (lattice.reading(chosen[i]) > 0) {
        List<Integer> written =
            positions.getOrDefault(lattice.key(chosen[i]), List.of()).stream()
                .filter(place -> lattice.reading(place) == 0)
                .toList();
        chosen[i] = written.isEmpty() ? chosen[i] : nearest(lattice, chosen[i], written);
      }
    }
  }

  private static int nearest(KeyLattice lattice, int anchor, List<Integer> places) {
    int best = places.getFirst();
    for (int place : places) {
      int distance = Math.abs(lattice.from(place) - lattice.from(anchor));
      if (distance < Math.abs(lattice.from(best) - lattice.from(anchor))) {
        best = place;
      }
    }
    return best;
  }

  private void add(int term, KeyLattice lattice, int[] chosen, Map<List<Integer>, Match> found) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int place : chosen) {
      first = Math.min(first, lattice.from(place));
      last = Math.max(last, lattice.to(place));
    }
    boolean[] used = new boolean[last - first];
    for (int place : chosen) {
      for (int t = lattice.from(place); t < lattice.to(place); t++) {
        used[t - first] = true;
      }
    }
    double gap = 0;
    double weight = 0;
    List<Integer> tokens = new ArrayList<>(chosen.length);
    for (int t = first; t < last; t++) {
      if (used[t - first]) {
        tokens.add(t);
        weight += 0.5 * lattice.weight(t);
      } else {
        gap += lattice.crossing(t);
      }
    }
    if (gap > SHARED_REACH
        || takesAdjective(lattice, first, last)
        || TwoProblems.areTold(terminology.code(term), lattice.tokens(), first, last)
        || SharedWords.isBorrowed(lattice, chosen, first, last)
        || HeadNoun.namesOther(lattice, tokens)
        || BorrowedNoun.crossesWithout(tokens, lattice.tokens())) {
      return;
    }
    Match known = found.get(tokens);
    List<Integer> keys = new ArrayList<>(chosen.length);
    for (int place : chosen) {
      keys.add(lattice.key(place));
      weight += 0.5 * terminology.weight(lattice.key(place));
    }
    if (known == null) {
      List<Integer> terms = new ArrayList<>(2);
      terms.add(term);
      found.put(tokens, new Match(tokens, first, last, keys, gap, weight, terms));
    } else {
      known.terms().add(term);
      if (keys.size() > known.keys().size()) {
        found.put(tokens, new Match(tokens, first, last, keys, gap, weight, known.terms()));
      }
    }
  }

  /**
   * Whether a match ends with an adjective behind "and" or a comma that belongs to the next name:
   * "hepatitis and acute kidney injury".
   */
  private static boolean takesAdjective(KeyLattice lattice, int first, int last) {
    List<Token> tokens = lattice.tokens();
    return last - 2 > first
        && last < tokens.size()
        && tokens.get(last).isWordOrNumber()
        && CourseWords.is(tokens.get(last - 1))
        && COORDINATIONS.contains(tokens.get(last - 2).form());
  }

  /**
   * Whether a term that reaches beyond an abbreviation takes only a small part of what it stands
   * for: the "chronic" of "CKD" does not make the heart failure beside it chronic.
   */
  private boolean takesApart(KeyLattice lattice, int[] chosen) {
    for (int place : chosen) {
      int reading = lattice.reading(place);
      if (reading > 0) {
        double taken = 0;
        boolean beyond = false;
        for (int other : chosen) {
          taken += lattice.reading(other) == reading ? terminology.weight(lattice.key(other)) : 0;
          beyond |=
              lattice.from(other) < lattice.from(place) || lattice.to(other) > lattice.to(place);
        }
        if (beyond && taken < LEAST_SHARE * lattice.readingWeight(reading)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Best first; a match that shares a word with a better one is dropped, unless the words they do
   * not share are joined: "mitral and tricuspid regurgitation" names both.
   */
  private static List<Match> select(List<Match> matches, List<Token> tokens, boolean name) {
    matches.sort(
        Comparator.comparingDouble(Match::worth)
            .reversed()
            .thenComparingInt(Match::first)
            .thenComparingInt(Match::last));
    List<Match> kept = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Match match : matches) {
      if (match.gap() <= REACH && match.tokens().stream().noneMatch(taken::get)) {
        kept.add(match);
        match.tokens().forEach(taken::set);
      }
    }
    List<Match> joined = new ArrayList<>();
    for (Match match : matches) {
      if (!kept.contains(match) && SharedWords.joins(match, kept, taken, tokens, name)) {
        kept.add(match);
        joined.add(match);
        match.tokens().forEach(taken::set);
      }
    }
    if (name) {
      kept.replaceAll(match -> SharedWords.isOf(match, joined) ? match.whole() : match);
    }
    kept.sort(Comparator.comparingInt(Match::first).thenComparingInt(Match::last));
    return kept;
  }
}
