package org.opencac.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GramsTest {
  @Test
  void aWordIsCutIntoPiecesWithItsBeginAndEnd() {
    assertThat(Grams.of(Set.of("gout")))
        .containsExactly(" go", "gou", "out", "ut ", " gou", "gout", "out ");
  }

  @Test
  void shortWordsGiveWhatTheyHave() {
    assertThat(Grams.of(Set.of("a"))).containsExactly(" a ");
    assertThat(Grams.of(Set.of())).isEmpty();
  }
}
