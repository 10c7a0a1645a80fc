package org.opencac.edit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteCoverageTest {

  @Test
  void nearlyAllReferencesOfThePublishedNotesAreUnderstood() throws Exception {
    NoteCoverage coverage = NoteCoverage.of(InstalledFullRelease.newest());
    assertThat(coverage.references()).isGreaterThan(10_000);
    assertThat(coverage.share()).isGreaterThanOrEqualTo(0.99);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "something (E11.-) | E11.9 | E10.9",
        "a range (E08-E13) | E13.9 | E14.9",
        "letters behind digits (I10-I1A) | I1A.0 | I20.0",
        "a list (D51.3, E53.8) | E53.8 | D51.0",
        "diabetes (E08-E13 with .61-) | E11.610 | E11.21",
        "diabetes (E08-E13 with .51-.52) | E10.52 | E10.59",
        "aphasia (I69. with final characters -20) | I69.320 | I69.321",
        "open fracture (S42.- with 7th character B or C) | S42.001B | S42.001A",
        "underdosing (T36-T50 with final character 6) | T36.0X6A | T36.0X5A",
        "poisoning (T36-T65 with fifth or sixth character 1-4 or 6) | T64.01XA | T36.0X5A",
        "leukemia in remission C91.0-C95.9 with 5th character 1 | C91.01 | C91.00",
        "hallucinations (F11-F19 with fifth to sixth characters 51) | F11.151 | F11.150",
        "from S12.0--S12.6.- only | S12.100A | S12.8XXA",
        "by site (M05.00 to M05.8A) | M05.10 | M05.9",
        "for B12 deficiency (E53.8) | E53.8 | B12",
        "unclosed (Z89.52- | Z89.521 | Z89.51",
      })
  void aReferenceMeansTheCodesItNames(String note, String meant, String other) {
    NoteReferences references = NoteReferences.of(note, category -> !category.equals("B12"));
    assertThat(references.notUnderstood()).isEmpty();
    assertThat(List.of(meant, other))
        .filteredOn(code -> references.matchesRaw(code.replace(".", "")))
        .containsExactly(meant);
  }
}
