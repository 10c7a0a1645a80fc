package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  private static NoteScore.Judged judged(double confidence, boolean right) {
    return new NoteScore.Judged(confidence, right);
  }

  @Test
  void takesTheLongestBeginningThatIsPreciseEnough() {
    List<NoteScore.Judged> judged =
        List.of(judged(0.9, true), judged(0.8, false), judged(0.7, true), judged(0.6, false));
    assertThat(new Acceptance(0.66).share(judged)).isEqualTo(0.75);
    assertThat(new Acceptance(0.95).share(judged)).isEqualTo(0.25);
  }

  @Test
  void suggestionsOfOneConfidenceAreTakenTogether() {
    List<NoteScore.Judged> judged = List.of(judged(0.9, true), judged(0.9, false));
    assertThat(new Acceptance(0.95).share(judged)).isZero();
  }

  @Test
  void nothingSuggestedIsNothingAccepted() {
    assertThat(new Acceptance(0.95).share(List.of())).isZero();
  }
}
