package org.opencac.edit.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KinshipTest {

  @Test
  void aCodeIsNoKinOfItself() {
    assertThat(new Kinship(List.of("M17.11", "M17.11", "E11.9")).has("M17.11")).isFalse();
  }

  @Test
  void anotherCodeOfTheCategoryIsKin() {
    Kinship kinship = new Kinship(List.of("M17.11", "M17.12"));
    assertThat(kinship.has("M17.11")).isTrue();
    assertThat(kinship.has("M17.9")).isTrue();
    assertThat(kinship.has("M16.11")).isFalse();
  }

  @Test
  void whatIsShorterThanACategoryHasNoKin() {
    assertThat(new Kinship(List.of("M1", "M17.11")).has("M1")).isFalse();
    assertThat(new Kinship(List.of()).has("M17.11")).isFalse();
  }
}
