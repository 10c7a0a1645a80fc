package org.opencac.learn;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/**
 * One tree of questions about the features of a candidate. Nodes are numbered from 1; below node n
 * stand 2n, where the value is at most the limit, and 2n + 1, where it is above. Immutable.
 *
 * @param nodes by number
 */
record DecisionTree(SortedMap<Integer, Node> nodes) {

  /** A tree that has a first node, and two below each that asks. */
  DecisionTree {
    nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    if (!nodes.containsKey(1)) {
      throw new IllegalArgumentException("a tree has no first node");
    }
    for (Map.Entry<Integer, Node> entry : nodes.entrySet()) {
      int below = 2 * entry.getKey();
      boolean whole = nodes.containsKey(below) && nodes.containsKey(below + 1);
      if (!entry.getValue().isLeaf() && !whole) {
        throw new IllegalArgumentException("a tree has not both nodes below " + entry.getKey());
      }
    }
  }

  /**
   * A node.
   *
   * @param feature what it asks for; empty at a leaf
   * @param limit where the answer changes
   * @param value in logits, what a candidate that comes here gets if nothing more is asked
   */
  record Node(String feature, double limit, double value) {
    boolean isLeaf() {
      return feature.isEmpty();
    }
  }

  /** What the tree adds to the logit of a candidate; a feature that it does not have is 0. */
  double of(Map<String, Double> features) {
    return leaf(features, (feature, share) -> {});
  }

  /**
   * Tells what each answer changed on the way (Saabas 2014): the shares and the value of the first
   * node together are what the tree adds.
   */
  void share(Map<String, Double> features, ObjDoubleConsumer<String> shares) {
    leaf(features, shares);
  }

  private double leaf(Map<String, Double> features, ObjDoubleConsumer<String> shares) {
    int number = 1;
    Node node = node(number);
    while (!node.isLeaf()) {
      number = 2 * number + (features.getOrDefault(node.feature(), 0.0) > node.limit() ? 1 : 0);
      Node next = node(number);
      shares.accept(node.feature(), next.value() - node.value());
      node = next;
    }
    return node.value();
  }

  /** A node of the tree. */
  Node node(int number) {
    return Objects.requireNonNull(nodes.get(number), "every tree is whole");
  }
}
