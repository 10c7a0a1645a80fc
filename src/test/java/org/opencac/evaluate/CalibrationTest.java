package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void whatIsSaidAndWhatIsRightAreComparedInEachBin() {
    Calibration calibration =
        Calibration.of(
            List.of(
                new NoteScore.Judged(0.8, true),
                new NoteScore.Judged(0.8, false),
                new NoteScore.Judged(0.2, false)));
    assertThat(calibration.error()).isCloseTo((0.3 * 2 + 0.2) / 3, within(1e-9));
  }

  @Test
  void theErrorByChanceIsThatOfDrawsFromAScaleWithoutFault() {
    Random random = new Random(7);
    double sum = 0;
    double expected = 0;
    for (int draw = 0; draw < 400; draw++) {
      List<NoteScore.Judged> judged = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        double confidence = 0.45 + 0.4 * i / 120;
        judged.add(new NoteScore.Judged(confidence, random.nextDouble() < confidence));
      }
      Calibration calibration = Calibration.of(judged);
      sum += calibration.error();
      expected = calibration.byChance();
    }
    assertThat(expected).isCloseTo(sum / 400, within(0.005));
  }
}
