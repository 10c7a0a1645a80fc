package org.opencac.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The second step of the training: how far each kind of support is believed. A regression first;
 * then as many trees as make candidates of notes that they were not grown on more probable, which
 * may be none.
 *
 * @param weights of the regression by feature
 * @param trees what the features tell only together
 * @param logits of the candidates, each by trees that were not grown on its note
 */
record ScoreFit(SortedMap<String, Double> weights, BoostedTrees trees, double[] logits) {
  private static final double PENALTY = 1;

  /** Most trees. */
  private static final int ROUNDS = 200;

  /** Parts of the notes, for the choice of how many trees. */
  private static final int PARTS = 5;

  /**
   * A candidate of a note whose codes are known.
   *
   * @param part of the cross-validation that its note is in
   * @param features what speaks for it, learned from other notes
   * @param right whether it was given
   */
  record Judged(int part, Map<String, Double> features, boolean right) {}

  /** The fit to these candidates. */
  static ScoreFit of(List<Judged> candidates) {
    SortedMap<String, Double> weights = weights(candidates);
    double[] logits =
        candidates.stream().mapToDouble(one -> logit(weights, one.features())).toArray();
    int[] open =
        IntStream.range(0, logits.length).filter(i -> BoostedTrees.judges(logits[i])).toArray();
    List<Map<String, Double>> rows = new ArrayList<>();
    boolean[] right = new boolean[open.length];
    double[] start = new double[open.length];
    for (int row = 0; row < open.length; row++) {
      Judged one = candidates.get(open[row]);
      rows.add(BoostedTrees.named(one.features()));
      right[row] = one.right();
      start[row] = logits[open[row]];
    }
    TreeBoosting boosting = new TreeBoosting(rows, right, start);
    List<TreeBoosting.Grown> held = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      boolean[] learned = new boolean[open.length];
      for (int row = 0; row < open.length; row++) {
        learned[row] = candidates.get(open[row]).part() % PARTS != part;
      }
      held.add(boosting.grow(ROUNDS, learned));
    }
    int rounds = rounds(held);
    for (int candidate : open) {
      Judged one = candidates.get(candidate);
      List<DecisionTree> others = held.get(one.part() % PARTS).trees().subList(0, rounds);
      logits[candidate] = new BoostedTrees(others).moved(logits[candidate], one.features());
    }
    boolean[] all = new boolean[open.length];
    Arrays.fill(all, true);
    return new ScoreFit(weights, new BoostedTrees(boosting.grow(rounds, all).trees()), logits);
  }

  /** After how many trees the candidates of notes held out are most probable. */
  private static int rounds(List<TreeBoosting.Grown> held) {
    return IntStream.rangeClosed(0, ROUNDS)
        .boxed()
        .min(
            Comparator.comparingDouble(
                round -> held.stream().mapToDouble(grown -> grown.held()[round]).sum()))
        .orElse(0);
  }

  /** The logit of a candidate by the regression alone. */
  static double logit(Map<String, Double> weights, Map<String, Double> features) {
    double logit = weights.getOrDefault(SiteModel.BIAS, 0.0);
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      logit += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
    }
    return logit;
  }

  private static SortedMap<String, Double> weights(List<Judged> candidates) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    candidates.forEach(one -> one.features().keySet().forEach(name -> numbers.put(name, 0)));
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    List<SparseRow> rows =
        candidates.stream().map(one -> SparseRow.of(one.features(), numbers, one.right())).toList();
    double[] fitted = LogisticRegression.fit(rows, numbers.size(), PENALTY);
    SortedMap<String, Double> weights = new TreeMap<>();
    numbers.forEach((name, number) -> weights.put(name, fitted[number]));
    weights.put(SiteModel.BIAS, fitted[numbers.size()]);
    return weights;
  }
}
