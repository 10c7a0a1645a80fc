package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.SourceFile;
import org.opencac.payer.ProcedurePairs.ModifierIndicator;

class ProcedurePairsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  private static final SourceFile PUBLISHED =
      MadeFile.of(
          "ccipra-v312r0-f1.TXT",
          "Heading of the publisher",
          "",
          "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
          "\t\t prior to 1996\tDate\tDate *=no data\t0=not allowed\t",
          "1111A\t2222B\t\t20200101\t*\t1\tmade",
          "1111A\t3333C\t*\t19960101\t20210331\t0\tmade",
          "1111A\t4444D\t\t20200101\t20200101\t9\tmade");

  private final ProcedurePairs pairs = MadeFile.compiled(PUBLISHED).pairs(false).orElseThrow();

  @Test
  void readsThePublishedTextBelowItsHeading() {
    assertThat(pairs.size()).isEqualTo(3);
    assertThat(pairs.find("1111A", "2222B", DAY))
        .hasValueSatisfying(pair -> {
          assertThat(pair.indicator()).isEqualTo(ModifierIndicator.ALLOWED);
          assertThat(pair.rationale()).isEqualTo("made");
        });
  }

  @Test
  void theOrderOfTheColumnsMatters() {
    assertThat(pairs.find("2222B", "1111A", DAY)).isEmpty();
  }

  @Test
  void aPairIsInForceUpToItsDeletionDate() {
    assertThat(pairs.find("1111A", "3333C", LocalDate.of(2021, 3, 31))).isPresent();
    assertThat(pairs.find("1111A", "3333C", LocalDate.of(2021, 4, 1))).isEmpty();
    assertThat(pairs.find("1111A", "3333C", LocalDate.of(1995, 12, 31))).isEmpty();
  }

  @Test
  void indicatorNineIsNoEdit() {
    assertThat(pairs.find("1111A", "4444D", LocalDate.of(2020, 1, 1))).isEmpty();
  }

  @Test
  void theVersionInTheNameIsTheQuarter() {
    PayerRelease release = release(PUBLISHED, PayerTable.PTP_PRACTITIONER);
    assertThat(release.edition()).isEqualTo("2025-07");
    assertThat(release.effectiveFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(release.effectiveTo()).isEqualTo(LocalDate.of(2025, 9, 30));
  }

  @Test
  void theHospitalHasItsOwnTable() {
    PayerTables tables =
        MadeFile.compiled(
            MadeFile.of("ccioph-v312r0-f1.TXT", "1111A\t2222B\t\t20200101\t*\t0\tmade"));
    assertThat(tables.pairs(true)).isPresent();
    assertThat(tables.pairs(false)).isEmpty();
  }

  private static PayerRelease release(SourceFile file, PayerTable table) {
    PayerRelease release = MadeFile.compiled(file).releases().get(table);
    assertThat(release).isNotNull();
    return Objects.requireNonNull(release);
  }
}
