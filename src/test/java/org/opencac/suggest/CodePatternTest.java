package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.fault.BadInputException;

class CodePatternTest {

  @ParameterizedTest
  @CsvSource({
    "I50, I50.22, true",
    "I50, I5022, true",
    "I50, I51.4, false",
    "I50.2, I50, false",
    "R06.0-, R06.02, true",
    "R06.0-, R06.2, false",
    "N18.1-N18.4, N18.32, true",
    "N18.1-N18.4, N18.4, true",
    "N18.1-N18.4, N18.5, false",
    "N18.1-N18.4, N18, false",
    "E08-E13, E11.9, true",
    "E08-E13, E13.9, true",
    "E08-E13, E14, false",
    "O00-O9A, O9A.21, true",
    "R10.A, R10.A1, true"
  })
  void matchesByCharactersWithoutTheDot(String pattern, String code, boolean matches) {
    assertThat(CodePattern.of(pattern).matches(code)).isEqualTo(matches);
  }

  @Test
  void aRangeMustNotEndBeforeItBegins() {
    assertThatThrownBy(() -> CodePattern.of("E13-E08"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWrongPatternIsReportedWithItsPlace() {
    assertThatThrownBy(() -> CodePattern.list("I50 heart", "models/rules/x.tsv:7"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("models/rules/x.tsv:7: 'heart' is no code pattern");
  }

  @Test
  void aCellHoldsSeveralPatterns() {
    assertThat(CodePattern.list("I50  N18.1-N18.4", "x"))
        .containsExactly(new CodePattern("I50", "I50"), new CodePattern("N181", "N184"));
  }
}
