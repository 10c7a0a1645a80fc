package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Excludes1ReferencesTest {

  private static List<CodePattern> references(String note) {
    return Excludes1.references(note);
  }

  private static CodePattern code(String first, String last) {
    return new CodePattern(first, last);
  }

  @Test
  void aCodeStandsForAllBelowIt() {
    assertThat(references("something else (O24.-)")).containsExactly(code("O24", "O24"));
  }

  @Test
  void aRangeReachesToItsLastCode() {
    assertThat(references("something else (E08-E13)")).containsExactly(code("E08", "E13"));
  }

  @Test
  void aListHoldsSeveralReferences() {
    assertThat(references("this and that (S72.00-, S72.01-, V01-V09)"))
        .containsExactly(code("S7200", "S7200"), code("S7201", "S7201"), code("V01", "V09"));
  }

  @Test
  void wordsInParenthesesAreNoReference() {
    assertThat(references("infection (acute) (J06.9)")).containsExactly(code("J069", "J069"));
  }

  @Test
  void aCommonEndingIsAddedToEachCategory() {
    assertThat(references("vessels in sugar disease (E08-E13 with .51-.52)"))
        .hasSize(6)
        .contains(code("E0851", "E0852"), code("E1351", "E1352"));
  }

  @Test
  void aReferenceNarrowedInWordsIsLeftOut() {
    assertThat(references("speech after stroke (I69. with final characters -23)")).isEmpty();
  }

  @Test
  void aNoteWithoutCodesRefersToNone() {
    assertThat(references("current injury - see Injury")).isEmpty();
  }
}
