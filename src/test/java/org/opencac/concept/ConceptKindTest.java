package org.opencac.concept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptKindTest {

  @ParameterizedTest
  @CsvSource({
    "E11.9, CONDITION",
    "D50.0, CONDITION",
    "D12.6, NEOPLASM",
    "C50.911, NEOPLASM",
    "O24.419, PREGNANCY",
    "R07.9, FINDING",
    "S52.501A, INJURY",
    "T81.40XA, CONDITION",
    "W19.XXXA, EXTERNAL_CAUSE",
    "Z90.49, PROCEDURE_STATUS",
    "Z91.81, FACTOR",
    "Z79.4, FACTOR"
  })
  void theChapterTellsTheKind(String code, ConceptKind kind) {
    assertThat(ConceptKind.of(code)).isEqualTo(kind);
  }
}
