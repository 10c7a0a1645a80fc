package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AddOnCodesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @Test
  void readsThePublishedColumns() {
    AddOnCodes table =
        MadeFile.compiled(
                MadeFile.of(
                    "AOC_V2026Q2-MCR.txt",
                    "1111A1    2222B 20200101",
                    "1111A1    3333C 20200101 20210331",
                    "4444D2    CCCCC"))
            .addOns()
            .orElseThrow();
    assertThat(table.find("1111A", DAY).orElseThrow().primaries()).containsExactly("2222B");
    assertThat(table.find("1111A", LocalDate.of(2020, 6, 1)).orElseThrow().primaries())
        .containsExactly("2222B", "3333C");
    assertThat(table.find("4444D", DAY).orElseThrow().type()).isEqualTo(2);
    assertThat(table.find("4444D", DAY).orElseThrow().primaries()).isEmpty();
    assertThat(table.find("2222B", DAY)).isEmpty();
  }
}
