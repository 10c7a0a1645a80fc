package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceScaleTest {

  @Test
  void theOrderOfConfidencesStays() {
    ConfidenceScale scale = ConfidenceScale.load();
    double last = -1;
    for (int i = 1; i < 100; i++) {
      double scaled = scale.scaled(i / 100.0);
      assertThat(scaled).isGreaterThan(last).isBetween(0.0, 1.0);
      last = scaled;
    }
  }

  @Test
  void aShareLeadsBackToItsConfidence() {
    ConfidenceScale scale = new ConfidenceScale(0.8, -0.7);
    assertThat(scale.unscaled(scale.scaled(0.6))).isCloseTo(0.6, within(1e-3));
    assertThat(scale.unscaled(0)).isZero();
    assertThat(scale.unscaled(1)).isEqualTo(1);
  }

  @Test
  void fitsWhatCodersKept() {
    List<ConfidenceScale.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      judged.add(new ConfidenceScale.Judged(0.9, i < 60));
      judged.add(new ConfidenceScale.Judged(0.3, i < 10));
    }
    ConfidenceScale scale = ConfidenceScale.fit(judged);
    assertThat(scale.scaled(0.9)).isCloseTo(0.6, within(0.01));
    assertThat(scale.scaled(0.3)).isCloseTo(0.1, within(0.01));
  }

  @Test
  void aScaleOfNothingChangesNothing() {
    assertThat(ConfidenceScale.NONE.scaled(0.1234)).isEqualTo(0.1234);
  }
}
