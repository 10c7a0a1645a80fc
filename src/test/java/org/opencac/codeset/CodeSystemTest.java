package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSystemTest {
  @ParameterizedTest
  @CsvSource({
    "ICD_10_CM, e1122, E11.22",
    "ICD_10_CM, E11.22, E11.22",
    "ICD_10_CM, I10, I10",
    "ICD_9_CM, 25000, 250.00",
    "ICD_9_CM, V5889, V58.89",
    "ICD_9_CM, E8000, E800.0",
    "ICD_9_CM, E800, E800",
    "ICD_10_PCS, 0016070, 0016070",
    "HCPCS, j0897, J0897"
  })
  void writesTheDotWhereTheSystemDoes(CodeSystem system, String raw, String written) {
    assertThat(system.dotted(raw)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"E11.22, E1122", "e11.22, E1122", "' E11.22 ', E1122", "I10, I10", "'', ''"})
  void leavesOutTheDotAndBlanks(String written, String raw) {
    assertThat(CodeSystem.undotted(written)).isEqualTo(raw);
  }

  @Test
  void isFoundByItsLabelInAnyCase() {
    assertThat(CodeSystem.of("icd-10-cm")).contains(CodeSystem.ICD_10_CM);
    assertThat(CodeSystem.of("SNOMED")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A00, A00",
    "A00.1, A001",
    "s52.531a, S52531A",
    "0016070, 0016070",
    "ZZZZZZZZ, ZZZZZZZZ"
  })
  void keysGiveTheCodeBack(String code, String undotted) {
    assertThat(CodeKey.text(CodeKey.of(code))).isEqualTo(undotted);
  }

  @Test
  void keysSortAsCodesDo() {
    assertThat(CodeKey.of("A00")).isLessThan(CodeKey.of("A00.0"));
    assertThat(CodeKey.of("A00.9")).isLessThan(CodeKey.of("A01"));
    assertThat(CodeKey.of("C43")).isLessThan(CodeKey.of("C4A"));
    assertThat(CodeKey.shortened(CodeKey.of("A00.0"))).isEqualTo(CodeKey.of("A00"));
    assertThat(CodeKey.of("not, a code")).isEqualTo(CodeKey.NONE);
  }
}
