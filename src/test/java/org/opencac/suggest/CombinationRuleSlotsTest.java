package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CombinationRuleSlotsTest {
  @Test
  void aSlotMayNameOneCharacter() {
    assertThat(CombinationRule.expand("I69.35{1@6}", List.of("G81.94"))).isEqualTo("I69.354");
  }

  @Test
  void theSideOfAFractureIsReadFromItsSixthCharacter() {
    assertThat(CombinationRule.expand("M80.03{1@side}{1@8}", List.of("S52.502D")))
        .isEqualTo("M80.032D");
    assertThat(CombinationRule.expand("M80.05{1@side}A", List.of("S72.044A")))
        .isEqualTo("M80.051A");
    assertThat(CombinationRule.expand("M80.05{1@side}A", List.of("S72.009A")))
        .isEqualTo("M80.059A");
  }
}
