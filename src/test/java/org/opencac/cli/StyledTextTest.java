package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyledTextTest {

  private static List<String> wrapped(String text, int width) {
    return new StyledText()
        .add(text).wrap(width, 2).stream().map(line -> line.render(false)).toList();
  }

  @Test
  void cutsAtBlanksAndIndentsWhatFollows() {
    assertThat(wrapped("gout of the left foot", 10))
        .containsExactly("gout of", "  the left", "  foot");
  }

  @Test
  void keepsALineThatFits() {
    assertThat(wrapped("gout asthma", 11)).containsExactly("gout asthma");
  }

  @Test
  void countsCodePointsOfTwoUnitsOnce() {
    assertThat(wrapped("\ud83d\ude00".repeat(10), 10)).containsExactly("\ud83d\ude00".repeat(10));
    assertThat(wrapped("\ud83d\ude00".repeat(11), 10)).hasSize(2);
  }
}
