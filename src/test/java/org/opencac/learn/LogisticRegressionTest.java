package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static List<SparseRow> rows(int with, int rightWith, int without, int rightWithout) {
    List<SparseRow> rows = new ArrayList<>();
    for (int i = 0; i < with; i++) {
      rows.add(new SparseRow(new int[] {0}, new double[] {1}, i < rightWith));
    }
    for (int i = 0; i < without; i++) {
      rows.add(new SparseRow(new int[0], new double[0], i < rightWithout));
    }
    return rows;
  }

  @Test
  void findsTheSharesOfBothGroups() {
    double[] weights = LogisticRegression.fit(rows(100, 80, 100, 20), 1, 1e-6);
    assertThat(LogisticRegression.probability(weights[1])).isCloseTo(0.2, within(1e-3));
    assertThat(LogisticRegression.probability(weights[0] + weights[1]))
        .isCloseTo(0.8, within(1e-3));
  }

  @Test
  void aPenaltyDrawsWeightsToZero() {
    List<SparseRow> rows = rows(10, 10, 10, 0);
    double free = LogisticRegression.fit(rows, 1, 0.01)[0];
    double held = LogisticRegression.fit(rows, 1, 10)[0];
    assertThat(held).isPositive().isLessThan(free / 2);
  }

  @Test
  void theSameRowsGiveTheSameWeights() {
    assertThat(LogisticRegression.fit(rows(50, 30, 40, 10), 1, 1))
        .containsExactly(LogisticRegression.fit(rows(50, 30, 40, 10), 1, 1));
  }
}
