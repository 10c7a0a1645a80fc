package org.opencac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.rule.SpecRunner;

class SectionSpecTest {
  private final SpecRunner runner = new SectionSpec(Parsers.clinical());

  @Test
  void everyExampleComesOutAsItSays() {
    assertThat(runner.run()).isEmpty();
  }

  @Test
  void thereAreAtLeastEightyExamples() {
    assertThat(runner.size()).isGreaterThanOrEqualTo(80);
  }
}
