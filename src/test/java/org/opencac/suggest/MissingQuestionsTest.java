package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingQuestionsTest {

  @Test
  void examplesHold() {
    assertThat(new MissingQuestionsSpec().run()).isEmpty();
  }

  @Test
  void oneChildLeavesNothingToAsk() {
    assertThat(MissingQuestions.load().ask(List.of("Pain in right knee"))).isEmpty();
  }

  @Test
  void onlyUnspecifiedChildrenLeaveNothingToAsk() {
    assertThat(MissingQuestions.load().ask(List.of("Other pain", "Pain, unspecified"))).isEmpty();
  }

  @Test
  void atMostSixChoicesAreNamed() {
    assertThat(MissingQuestions.load().ask(List.of("a", "b", "c", "d", "e", "f", "g", "h")))
        .get()
        .extracting(MissingAttribute::question)
        .isEqualTo("Which kind is documented: a, b, c, d, e, f, other, or not determined?");
  }
}
