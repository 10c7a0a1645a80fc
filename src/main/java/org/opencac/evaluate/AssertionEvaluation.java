package org.opencac.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Turns the scores of sentences into figures with intervals, one value of assertion at a time. */
public final class AssertionEvaluation {
  private final Bootstrap bootstrap;

  /** An evaluation with these intervals. */
  public AssertionEvaluation(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Precision, recall and F1 of each value that gold has, in the order to print them. */
  public Map<String, Estimate> measure(List<SentenceScore> scores) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    for (AssertionValue value : AssertionValue.values()) {
      Counts total = total(scores, value);
      if (total.hits() + total.misses() > 0) {
        figures.put(value.label() + " precision", figure(scores, value, Counts::precision));
        figures.put(value.label() + " recall", figure(scores, value, Counts::recall));
        figures.put(value.label() + " F1", figure(scores, value, Counts::f1));
      }
    }
    return figures;
  }

  private Estimate figure(
      List<SentenceScore> scores, AssertionValue value, ToDoubleFunction<Counts> figure) {
    return bootstrap.estimate(scores, sample -> figure.applyAsDouble(total(sample, value)));
  }

  /** The counts of a value over all sentences. */
  public static Counts total(List<SentenceScore> scores, AssertionValue value) {
    Counts total = Counts.NONE;
    for (SentenceScore score : scores) {
      total = total.plus(score.counts().getOrDefault(value, Counts.NONE));
    }
    return total;
  }
}
