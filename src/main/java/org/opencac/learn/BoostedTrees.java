package org.opencac.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the features of a candidate tell only together, in logits on top of a regression: trees,
 * each fitted to what those before it left (Friedman 2001). Immutable and safe to share.
 *
 * @param trees in the order in which they were grown
 */
record BoostedTrees(List<DecisionTree> trees) {
  /** No tree. */
  static final BoostedTrees NONE = new BoostedTrees(List.of());

  /** A candidate that the regression holds for less probable is left where it is. */
  static final double LEAST_PROBABLE = 0.01;

  /** Before the names of features of a code that the engine found. */
  static final String FOUND = "found, ";

  /** Copies the list. */
  BoostedTrees {
    trees = List.copyOf(trees);
  }

  /** Whether trees were fitted for candidates of this logit. */
  static boolean judges(double logit) {
    return logit > LogisticRegression.logit(LEAST_PROBABLE);
  }

  /**
   * The same features under one name each: a tree asks by itself whether the engine found the code.
   */
  static Map<String, Double> named(Map<String, Double> features) {
    Map<String, Double> named = new HashMap<>();
    features.forEach((name, value) -> named.merge(name(name), value, Double::sum));
    return named;
  }

  /** The name of a feature in a tree. */
  static String name(String feature) {
    return feature.startsWith(FOUND) ? feature.substring(FOUND.length()) : feature;
  }

  /**
   * The logit after the trees.
   *
   * @param logit of the regression
   * @param features as the regression names them
   */
  double moved(double logit, Map<String, Double> features) {
    if (trees.isEmpty() || !judges(logit)) {
      return logit;
    }
    Map<String, Double> named = named(features);
    double sum = logit;
    for (DecisionTree tree : trees) {
      sum += tree.of(named);
    }
    return sum;
  }

  /**
   * What each feature moves the logit by; all together, and the start of each tree under the name
   * {@code bias}, are what {@link #moved} adds.
   */
  SortedMap<String, Double> shares(double logit, Map<String, Double> features) {
    SortedMap<String, Double> shares = new TreeMap<>();
    if (judges(logit)) {
      Map<String, Double> named = named(features);
      for (DecisionTree tree : trees) {
        shares.merge(SiteModel.BIAS, tree.node(1).value(), Double::sum);
        tree.share(named, (feature, share) -> shares.merge(feature, share, Double::sum));
      }
    }
    return shares;
  }
}
