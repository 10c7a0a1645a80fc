package org.opencac.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which clues point to which codes, learned from whole notes: nobody marked the words. Each code is
 * a noisy-or of its clues (Pearl 1988): every clue brings it by itself with some share, and
 * expectation maximisation gives each note's code to the clues that explain it best, so that
 * "fever" is not held to bring the pain that the same notes have. Immutable.
 *
 * @param associations by clue, codes in order
 * @param background by code, how often it comes without any clue
 */
record ClueTable(
    Map<String, List<Association>> associations, SortedMap<String, Double> background) {
  private static final int ROUNDS = 12;

  /** How many notes without the code a clue is held to have been seen in beforehand. */
  private static final double DOUBT = 3;

  private static final double LEAST_SHARE = 0.03;
  private static final double LEAST_RATIO = 0.12;
  private static final double LEAST_LIFT = 1.5;

  /** A table from the clues of notes and the codes given; clues of few notes are left out. */
  static ClueTable fit(
      List<? extends Set<String>> clues, List<Set<String>> codes, CodeCounts counts, int minNotes) {
    Map<String, Integer> seen = new HashMap<>();
    clues.forEach(set -> set.forEach(clue -> seen.merge(clue, 1, Integer::sum)));
    Map<String, List<List<String>>> having = new TreeMap<>();
    for (int i = 0; i < clues.size(); i++) {
      List<String> frequent = new ArrayList<>();
      for (String clue : clues.get(i)) {
        if (seen.getOrDefault(clue, 0) >= minNotes) {
          frequent.add(clue);
        }
      }
      Collections.sort(frequent);
      codes
          .get(i)
          .forEach(code -> having.computeIfAbsent(code, c -> new ArrayList<>()).add(frequent));
    }
    Map<String, List<Association>> associations = new HashMap<>();
    SortedMap<String, Double> background = new TreeMap<>();
    having.forEach((code, notes) -> {
      NoisyOr fitted = fit(counts.share(code), notes, seen, counts.notes());
      background.put(code, fitted.background);
      fitted.coded.forEach((clue, coded) -> {
        int of = seen.getOrDefault(clue, coded);
        Association found = new Association(code, of, coded, fitted.shares.getOrDefault(clue, 0.0));
        double ratio = found.ratio(counts.share(code));
        if (found.share() >= LEAST_SHARE
            || (ratio >= LEAST_RATIO && ratio > LEAST_LIFT * counts.share(code))) {
          associations.computeIfAbsent(clue, c -> new ArrayList<>()).add(found);
        }
      });
    });
    return new ClueTable(associations, background);
  }

  /** Shares of the clues of one code. */
  private record NoisyOr(
      SortedMap<String, Integer> coded, Map<String, Double> shares, double background) {}

  private static NoisyOr fit(
      double prior, List<List<String>> notes, Map<String, Integer> seen, int all) {
    SortedMap<String, Integer> coded = new TreeMap<>();
    notes.forEach(clues -> clues.forEach(clue -> coded.merge(clue, 1, Integer::sum)));
    Map<String, Double> shares = new HashMap<>();
    coded.values().removeIf(count -> count < 2);
    coded.forEach((clue, count) -> {
      int of = seen.getOrDefault(clue, count);
      if ((count + prior) / (of + 1.0) >= LEAST_SHARE && count > LEAST_LIFT * prior * of) {
        shares.put(clue, 0.5 * (count + DOUBT * prior) / (of + DOUBT));
      }
    });
    if (notes.size() < 2) {
      return new NoisyOr(coded, Map.of(), prior);
    }
    List<List<String>> explained = new ArrayList<>();
    notes.forEach(clues -> explained.add(clues.stream().filter(shares::containsKey).toList()));
    double background = 0.3 * prior;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> credit = new HashMap<>();
      double unexplained = 0;
      for (List<String> clues : explained) {
        double none = 1 - background;
        for (String clue : clues) {
          none *= 1 - shares.getOrDefault(clue, 0.0);
        }
        for (String clue : clues) {
          credit.merge(clue, shares.getOrDefault(clue, 0.0) / (1 - none), Double::sum);
        }
        unexplained += background / (1 - none);
      }
      background = Math.max(1e-4, unexplained / all);
      shares.replaceAll(
          (clue, share) -> credit.getOrDefault(clue, 0.0) / (seen.getOrDefault(clue, 1) + DOUBT));
    }
    return new NoisyOr(coded, shares, background);
  }

  /** How often the code comes without a clue, never 0. */
  double backgroundOf(String code) {
    return Math.max(3e-4, background.getOrDefault(code, 5e-4));
  }
}
