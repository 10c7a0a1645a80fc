package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.payer.CodeEdits.CodeList;

class CodeEditsTest {
  private final CodeEdits edits =
      MadeFile.compiled(
              MadeFile.of(
                  "Definitions of Medicare Code Edits_v_43.txt",
                  "Definitions of Medicare Code Edits, made for the tests",
                  "4. Age conflict",
                  "A. Perinatal/Newborn diagnoses",
                  "Q001\tmade",
                  "B. Pediatric diagnoses (age 0 through 17)",
                  "Q002\tmade",
                  "C. Maternity diagnoses",
                  "Q003\tmade",
                  "5. Sex conflict",
                  "A. Diagnoses for females only",
                  "Q004\tmade",
                  "B. Procedures for females only",
                  "Q005\tmade",
                  "C. Diagnoses for males only",
                  "Q006\tmade",
                  "6. Manifestation code as principal diagnosis",
                  "Q007\tmade",
                  "7. Nonspecific principal diagnosis",
                  "Q008\tmade",
                  "8. Questionable admission",
                  "Q009\tmade",
                  "9. Unacceptable principal diagnosis",
                  "Some are considered \"acceptable\" when a secondary diagnosis is coded:",
                  "Q010\tmade",
                  "The following pages list the others.",
                  "Q011\tmade",
                  "10. Non-covered procedure",
                  "Q012\tmade"))
          .codeEdits()
          .orElseThrow();

  @Test
  void letteredHeadingsOfTheAgeConflictAreListsOfAges() {
    assertThat(edits.ageList("Q00.1")).contains(CodeList.NEWBORN);
    assertThat(edits.ageList("Q00.2")).contains(CodeList.PEDIATRIC);
    assertThat(edits.ageList("Q00.3")).contains(CodeList.MATERNITY);
    assertThat(edits.ageList("Q00.4")).isEmpty();
  }

  @Test
  void listsOfProceduresArePassedOver() {
    assertThat(edits.listed(CodeList.FEMALE, "Q00.4")).isTrue();
    assertThat(edits.listed(CodeList.FEMALE, "Q00.5")).isFalse();
    assertThat(edits.listed(CodeList.MALE, "Q00.6")).isTrue();
  }

  @Test
  void anUnknownNumberedHeadingEndsTheListBefore() {
    assertThat(edits.listed(CodeList.MANIFESTATION, "Q00.7")).isTrue();
    assertThat(edits.listed(CodeList.MANIFESTATION, "Q00.8")).isFalse();
    assertThat(edits.listed(CodeList.UNACCEPTABLE_PRINCIPAL, "Q01.2")).isFalse();
  }

  @Test
  void theExceptionsOfUnacceptablePrincipalDiagnosesAreAListOfTheirOwn() {
    assertThat(edits.listed(CodeList.QUESTIONABLE_ADMISSION, "Q00.9")).isTrue();
    assertThat(edits.listed(CodeList.NEEDS_SECONDARY, "Q01.0")).isTrue();
    assertThat(edits.listed(CodeList.UNACCEPTABLE_PRINCIPAL, "Q01.0")).isFalse();
    assertThat(edits.listed(CodeList.UNACCEPTABLE_PRINCIPAL, "Q01.1")).isTrue();
  }

  @Test
  void knowsWhichListsTheEditionHas() {
    assertThat(edits.has(CodeList.QUESTIONABLE_ADMISSION)).isTrue();
    assertThat(edits.has(CodeList.ADULT)).isFalse();
  }
}
