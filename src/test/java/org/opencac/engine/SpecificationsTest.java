package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpecificationsTest {
  @TestFactory
  Stream<DynamicTest> everyExampleBesideARuleFileHolds() {
    return SpecRunners.all().stream()
        .map(runner ->
            DynamicTest.dynamicTest(runner.name(), () -> assertThat(runner.run()).isEmpty()));
  }

  @Test
  void theLexiconHasExamples() {
    assertThat(SpecRunners.all()).hasSizeGreaterThan(20).allMatch(runner -> runner.size() > 0);
  }
}
