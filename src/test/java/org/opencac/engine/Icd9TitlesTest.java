package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;

class Icd9TitlesTest {
  private static Code code(String code, String title) {
    return new Code(CodeSystem.ICD_9_CM, code, title, title, true);
  }

  private static String closest(String title, Code... codes) {
    return Icd9Titles.closest(title, List.of(codes)).code();
  }

  @Test
  void whatATitleSaysIsNotThereIsNoWordOfIt() {
    assertThat(
            closest(
                "Spina bifida, unspecified",
                code("741.00", "Spina bifida with hydrocephalus, unspecified region"),
                code(
                    "741.90", "Spina bifida without mention of hydrocephalus, unspecified region")))
        .isEqualTo("741.90");
  }

  @Test
  void aResidualCodeStaysResidual() {
    assertThat(
            closest(
                "Other specified disorders of kidney and ureter",
                code("593.82", "Ureteral fistula"),
                code("593.89", "Other specified disorders of kidney and ureter")))
        .isEqualTo("593.89");
  }

  @Test
  void unspecifiedIsNoFurtherWord() {
    assertThat(
            closest(
                "Hypertensive heart disease with heart failure",
                code("402.01", "Malignant hypertensive heart disease with heart failure"),
                code("402.91", "Unspecified hypertensive heart disease with heart failure")))
        .isEqualTo("402.91");
  }

  @Test
  void theFirstOfEqualsIsTaken() {
    assertThat(closest("Cough", code("786.2", "Cough"), code("786.3", "Cough"))).isEqualTo("786.2");
  }
}
