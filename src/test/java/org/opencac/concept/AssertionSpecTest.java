package org.opencac.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;
import org.opencac.text.Parsers;

class AssertionSpecTest {
  private final NoteParser parser = Parsers.clinical();
  private final Asserter asserter = new CueAsserter(Cues.load());
  private final SpecRunner runner = new AssertionSpec(parser, asserter);

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItSays() {
    var failures = runner.run();
    return SpecFile.read("assertion.spec.yml", "text", "expect").examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.get("text"),
                () ->
                    assertThat(failures)
                        .filteredOn(failure -> failure.example() == example.number())
                        .isEmpty()));
  }

  @Test
  void thereAreAtLeastSixtyExamples() {
    assertThat(runner.size()).isGreaterThanOrEqualTo(60);
  }
}
