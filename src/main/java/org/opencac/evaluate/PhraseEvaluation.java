package org.opencac.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Turns the scores of phrases into accuracies with intervals. */
public final class PhraseEvaluation {
  /** How many codes are looked at, at most. */
  public static final int DEEPEST = 10;

  private static final List<Integer> DEPTHS = List.of(1, 5, DEEPEST);

  private final Bootstrap bootstrap;

  /** An evaluation with these intervals. */
  public PhraseEvaluation(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Accuracy at 1, 5 and 10, for each way of matching, in the order to print them. */
  public Map<String, Estimate> measure(List<PhraseScore> scores) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    add(figures, "exact", scores, PhraseScore::exact);
    add(figures, "category", scores, PhraseScore::category);
    add(figures, "prefix", scores, PhraseScore::prefix);
    return figures;
  }

  private void add(
      Map<String, Estimate> figures,
      String name,
      List<PhraseScore> scores,
      ToIntFunction<PhraseScore> position) {
    for (int depth : DEPTHS) {
      figures.put(
          name + " at " + depth,
          bootstrap.estimate(scores, sample -> accuracy(sample, position, depth)));
    }
  }

  private static double accuracy(
      List<PhraseScore> scores, ToIntFunction<PhraseScore> position, int depth) {
    int right = 0;
    for (PhraseScore score : scores) {
      int at = position.applyAsInt(score);
      right += at > 0 && at <= depth ? 1 : 0;
    }
    return scores.isEmpty() ? 0 : (double) right / scores.size();
  }
}
