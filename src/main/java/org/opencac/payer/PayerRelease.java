package org.opencac.payer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One edition of a payer's table.
 *
 * @param table which table
 * @param publisher who publishes it
 * @param edition for example {@code 2026-04}, {@code v41.1}, or {@link #UNDATED}
 * @param effectiveFrom first date of service it applies to, inclusive
 * @param effectiveTo last date of service it applies to, inclusive
 * @param rows how many rows the published files have
 * @param checksums SHA-256 of every source file by its name
 */
public record PayerRelease(
    PayerTable table,
    String publisher,
    String edition,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    int rows,
    Map<String, String> checksums) {

  /** The edition of files that do not say which they are. */
  public static final String UNDATED = "undated";

  /** Sorts the checksums. */
  public PayerRelease {
    if (effectiveTo.isBefore(effectiveFrom)) {
      throw new IllegalArgumentException("effectiveTo must not be before effectiveFrom");
    }
    checksums = Collections.unmodifiableMap(new TreeMap<>(checksums));
  }

  /** Whether the date of service lies between the two dates. */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(effectiveFrom) && !date.isAfter(effectiveTo);
  }

  /** Whether the files said which edition they are. */
  public boolean dated() {
    return !edition.equals(UNDATED);
  }

  /** Table and edition, for example {@code NCCI add-on codes 2026-04}. */
  public String label() {
    return table.label() + " " + edition;
  }
}
