package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreFitTest {

  /** Given where the engine found it with one or two words, not with none and not with three. */
  private static List<ScoreFit.Judged> someButNotAll() {
    List<ScoreFit.Judged> candidates = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      int words = i % 4;
      boolean engine = i / 4 % 2 == 0;
      boolean some = engine && (words == 1 || words == 2);
      boolean usual = i / 40 % 10 != 7;
      candidates.add(new ScoreFit.Judged(i / 8 % 5, features(words, engine), some == usual));
    }
    return candidates;
  }

  private static Map<String, Double> features(int words, boolean engine) {
    Map<String, Double> features = new HashMap<>();
    if (words > 0) {
      features.put("words", (double) words);
    }
    if (engine) {
      features.put("engine", 1.0);
    }
    return features;
  }

  private static double probability(ScoreFit fit, int words, boolean engine) {
    Map<String, Double> features = features(words, engine);
    double logit = fit.trees().moved(ScoreFit.logit(fit.weights(), features), features);
    return LogisticRegression.probability(logit);
  }

  @Test
  void treesLearnWhatFeaturesTellOnlyTogether() {
    ScoreFit fit = ScoreFit.of(someButNotAll());
    assertThat(fit.trees().trees()).isNotEmpty();
    assertThat(probability(fit, 1, true)).isGreaterThan(0.75);
    assertThat(probability(fit, 2, true)).isGreaterThan(0.75);
    assertThat(probability(fit, 3, true)).isLessThan(0.25);
    assertThat(probability(fit, 2, false)).isLessThan(0.25);
  }

  @Test
  void noTreeGrowsWhereTheRegressionTellsAll() {
    List<ScoreFit.Judged> candidates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      candidates.add(new ScoreFit.Judged(i % 10, features(i % 2, false), i / 10 % 2 == 0));
    }
    assertThat(ScoreFit.of(candidates).trees()).isEqualTo(BoostedTrees.NONE);
  }

  @Test
  void aCandidateIsJudgedByTreesOfOtherNotes() {
    List<ScoreFit.Judged> candidates = someButNotAll();
    ScoreFit fit = ScoreFit.of(candidates);
    Map<String, Double> first = candidates.getFirst().features();
    double seen = fit.trees().moved(ScoreFit.logit(fit.weights(), first), first);
    assertThat(fit.logits()[0]).isNotEqualTo(seen);
  }

  @Test
  void sharesOfTheFeaturesAreTogetherWhatTheTreesAdd() {
    ScoreFit fit = ScoreFit.of(someButNotAll());
    Map<String, Double> features = features(2, true);
    double before = ScoreFit.logit(fit.weights(), features);
    double added =
        fit.trees().shares(before, features).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(before + added).isCloseTo(fit.trees().moved(before, features), within(1e-9));
  }

  @Test
  void theSameCandidatesGiveTheSameTrees() {
    assertThat(ScoreFit.of(someButNotAll()).trees())
        .isEqualTo(ScoreFit.of(someButNotAll()).trees());
  }

  @Test
  void anImprobableCandidateStaysWhereTheRegressionPutIt() {
    DecisionTree tree = new DecisionTree(new TreeMap<>(Map.of(1, new DecisionTree.Node("", 0, 2))));
    BoostedTrees trees = new BoostedTrees(List.of(tree));
    assertThat(trees.moved(-6, Map.of())).isEqualTo(-6);
    assertThat(trees.moved(-1, Map.of())).isEqualTo(1);
    assertThat(trees.shares(-6, Map.of())).isEmpty();
  }

  @Test
  void aFeatureOfAFoundCodeHasOneNameInTrees() {
    assertThat(BoostedTrees.named(Map.of("found, name: in a sentence", 0.5, "engine: score", 1.0)))
        .isEqualTo(Map.of("name: in a sentence", 0.5, "engine: score", 1.0));
  }

  @Test
  void limitsLieBetweenValuesThatOccur() {
    List<Map<String, Double>> rows =
        List.of(Map.of("a", 1.0), Map.of("a", 2.0), Map.of("b", 4.0), Map.of("a", 2.0));
    FeatureBins bins = FeatureBins.of(rows);
    assertThat(bins.names()).containsExactly("a", "b");
    assertThat(bins.limits()[0]).containsExactly(0.5, 1.5);
    assertThat(bins.ranges()[0]).containsExactly(1, 2, 0, 2);
    assertThat(bins.limits()[1]).containsExactly(2.0);
  }

  @Test
  void manyValuesAreCutIntoRangesOfLikeWeight() {
    List<Map<String, Double>> rows = new ArrayList<>();
    for (int i = 0; i < 4800; i++) {
      rows.add(Map.of("a", (double) i));
    }
    FeatureBins bins = FeatureBins.of(rows);
    assertThat(bins.limits()[0]).hasSize(FeatureBins.MOST - 1);
    assertThat(bins.limits()[0][0]).isEqualTo(100.5);
  }

  @Test
  void aTreeWithoutBothSidesIsRefused() {
    TreeMap<Integer, DecisionTree.Node> nodes = new TreeMap<>();
    nodes.put(1, new DecisionTree.Node("words", 0.5, 0));
    nodes.put(2, new DecisionTree.Node("", 0, 1));
    assertThatThrownBy(() -> new DecisionTree(nodes)).isInstanceOf(IllegalArgumentException.class);
  }
}
