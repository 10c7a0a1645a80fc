package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;

class NoteReadingTest {
  private static final EngineCode GOUT =
      new EngineCode(
          new Code(CodeSystem.ICD_10_CM, "M10.9", "Gout", "Gout", true), 0.7, 1, 1, List.of());

  @Test
  void codesOnWhichCodersDifferAreNeitherRightNorWrong() {
    NoteReading reading =
        new NoteReading(
            "n",
            Map.of(),
            List.of(),
            Map.of("M109", GOUT, "Z794", GOUT),
            Set.of("Z7984"),
            NoteNames.NONE);
    NoteReading kept = reading.without(Set.of("Z794", "Z7984"));
    assertThat(kept.judged(Set.of("M109"))).containsExactly(new ConfidenceScale.Judged(0.7, true));
    assertThat(kept.left()).isEmpty();
  }
}
