package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opencac.note.Sex;

class AgeAndSexTest {
  private final AgeAndSex rules = AgeAndSex.load();

  @Test
  void examplesHold() {
    assertThat(new AgeAndSexSpec().run()).isEmpty();
  }

  @Test
  void whatIsNotStatedIsNotHeldAgainstACode() {
    assertThat(rules.possible("O80", Sex.UNKNOWN, OptionalInt.empty())).isTrue();
  }

  @Test
  void theLimitThatIsBrokenIsNamed() {
    assertThat(rules.conflict("O80", Sex.MALE, OptionalInt.of(30)))
        .hasValueSatisfying(limit -> assertThat(limit.section()).isEqualTo("I.C.15.a"));
  }
}
