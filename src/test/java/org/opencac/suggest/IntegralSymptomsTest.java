package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntegralSymptomsTest {
  private final IntegralSymptoms rules = IntegralSymptoms.load();

  @Test
  void examplesHold() {
    assertThat(new IntegralSymptomsSpec().run()).isEmpty();
  }

  @Test
  void tableHasAtLeastTwoHundredFiftyRules() {
    assertThat(rules.rules()).hasSizeGreaterThan(250);
  }

  @Test
  void namesTheDiagnosisAndTheRule() {
    assertThat(rules.integralTo("R05.9", List.of("R05.9", "J18.9", "I10")))
        .hasValueSatisfying(found -> {
          assertThat(found.diagnosis()).isEqualTo("J18.9");
          assertThat(found.rule().section()).isEqualTo("I.B.5");
        });
  }

  @Test
  void doesNotDependOnTheOrderOfTheCodes() {
    assertThat(rules.integralTo("R05.9", List.of("J18.9", "J15.9")))
        .isEqualTo(rules.integralTo("R05.9", List.of("J15.9", "J18.9")));
  }

  @Test
  void noSymptomIsIntegralToItself() {
    assertThat(rules.integralTo("R11.2", List.of("R11.2"))).isEmpty();
  }
}
