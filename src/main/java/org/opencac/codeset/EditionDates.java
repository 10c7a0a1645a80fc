package org.opencac.codeset;

import java.time.LocalDate;

/**
 * When an edition is in force. ICD-10-CM and ICD-10-PCS: the fiscal year N, 1 October N-1 to 30
 * September N; an April update ({@code N-04}) from 1 April N to 30 September N. HCPCS: the quarter
 * ({@code 2024-07}) or the calendar year ({@code 2024}). ICD-9-CM: the fiscal year of its version
 * number (version 32 is the last: until 30 September 2015).
 */
record EditionDates(LocalDate from, LocalDate to) {

  static EditionDates of(CodeSystem system, String edition) {
    int number = Integer.parseInt(edition.substring(0, Math.min(4, edition.length())));
    int month = edition.length() > 5 ? Integer.parseInt(edition.substring(5)) : 0;
    return switch (system) {
      case ICD_10_CM, ICD_10_PCS ->
          new EditionDates(
              month == 0 ? LocalDate.of(number - 1, 10, 1) : LocalDate.of(number, month, 1),
              LocalDate.of(number, 9, 30));
      case HCPCS, CPT ->
          month == 0
              ? new EditionDates(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31))
              : quarter(LocalDate.of(number, month, 1));
      case ICD_9_CM ->
          new EditionDates(LocalDate.of(1982 + number, 10, 1), LocalDate.of(1983 + number, 9, 30));
    };
  }

  private static EditionDates quarter(LocalDate first) {
    return new EditionDates(first, first.plusMonths(3).minusDays(1));
  }
}
