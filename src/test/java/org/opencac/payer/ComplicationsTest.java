package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.payer.Complications.Exclusion;
import org.opencac.payer.Complications.Level;

class ComplicationsTest {

  @Test
  void readsAppendixCWithItsCollections() {
    Complications table =
        MadeFile.compiled(
                MadeFile.of(
                    "appendix_C.txt",
                    "Appendix C Part 1: made",
                    "I10 Dx  Lev PDX Exclusions    I10 Description",
                    "Q001    CC  0001:2 codes      made",
                    "Q002    MCC 0002:1 codes      made",
                    "PDX collection 0001",
                    "  Q001  made",
                    "  Q005  made",
                    "PDX collection 0002",
                    "  Q002  made",
                    "Appendix C Part 2: made",
                    "  Q002  made"))
            .complications()
            .orElseThrow();
    assertThat(table.level("Q00.1")).contains(Level.CC);
    assertThat(table.level("Q00.2")).contains(Level.MCC);
    assertThat(table.level("Q00.5")).isEmpty();
    assertThat(table.exclusion("Q00.1", "Q00.5")).isEqualTo(Exclusion.EXCLUDED);
    assertThat(table.exclusion("Q00.1", "Q00.2")).isEqualTo(Exclusion.COUNTS);
    assertThat(table.exclusion("Q00.2", "Q00.5")).isEqualTo(Exclusion.COUNTS);
    assertThat(table.onlyAlive("Q00.2")).isTrue();
    assertThat(table.onlyAlive("Q00.1")).isFalse();
  }

  @Test
  void readsTheListsOfAppendicesGAndHAndPassesOverTheOthers() {
    Complications table =
        MadeFile.compiled(
                MadeFile.of(
                    "appendix_F_J.txt",
                    "|   Appendix F made   |",
                    "  Q009    made",
                    "|   Appendix G made   |",
                    "  Q001    made",
                    "|   Appendix H made   |",
                    "  Q002    made",
                    "Appendix H Part 2: made",
                    "  Q003    made",
                    "|   Appendix I made   |",
                    "  Q004    made"))
            .complications()
            .orElseThrow();
    assertThat(table.level("Q00.9")).isEmpty();
    assertThat(table.level("Q00.1")).contains(Level.CC);
    assertThat(table.level("Q00.3")).contains(Level.MCC);
    assertThat(table.onlyAlive("Q00.3")).isTrue();
    assertThat(table.level("Q00.4")).isEmpty();
  }

  @Test
  void withoutAppendixCNothingIsSaidAboutExclusion() {
    Complications table =
        MadeFile.compiled(
                MadeFile.of("cc.csv", "icd_code,icd_description,dx_type", "Q00.1,made,CC"))
            .complications()
            .orElseThrow();
    assertThat(table.exclusionsKnown()).isFalse();
    assertThat(table.exclusion("Q00.1", "Q00.1")).isEqualTo(Exclusion.UNKNOWN);
  }
}
