package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.payer.DrgDefinitions.Assignment;

class DrgDefinitionsTest {

  @Test
  void readsTheTextEditionsOfAppendicesAAndB() {
    DrgDefinitions drgs =
        MadeFile.compiled(
                MadeFile.of(
                    "appendix_A.txt",
                    "Appendix A List of MS-DRGs, made",
                    "DRG MDC MS Description",
                    "193 04  M  MADE WITH MCC",
                    "163 04  P  MADE WITH MCC",
                    "014     M  MADE"),
                MadeFile.of(
                    "appendix_B.txt",
                    "Diagnosis Code/MDC/MS-DRG Index, made",
                    "Q001    04  193-195",
                    "        15  791, 793",
                    "Q002    25  974-976"))
            .drgs()
            .orElseThrow();
    assertThat(drgs.drg(193).orElseThrow().medical()).isTrue();
    assertThat(drgs.drg(163).orElseThrow().medical()).isFalse();
    assertThat(drgs.drg(14).orElseThrow().mdc()).isZero();
    assertThat(drgs.assignments("Q00.1"))
        .containsExactly(
            new Assignment(4, 193, 195),
            new Assignment(15, 791, 791),
            new Assignment(15, 793, 793));
    assertThat(drgs.assignments("Q00.2")).containsExactly(new Assignment(25, 974, 976));
  }
}
