package org.opencac.codeset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One edition of a code system, in force between two dates.
 *
 * @param system the code system
 * @param publisher who publishes it
 * @param edition for example {@code 2026} (fiscal year) or {@code 2024-07} (quarter)
 * @param effectiveFrom first date of service it applies to, inclusive
 * @param effectiveTo last date of service it applies to, inclusive
 * @param checksums SHA-256 (hexadecimal) of every source file by its name, sorted by name
 */
public record Release(
    CodeSystem system,
    String publisher,
    String edition,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    Map<String, String> checksums) {

  /** Publisher of the release that comes with the program. */
  public static final String STARTER_PUBLISHER = "OpenCAC starter";

  /** Checks the dates and sorts the checksums. */
  public Release {
    if (effectiveTo.isBefore(effectiveFrom)) {
      throw new IllegalArgumentException(
          "effectiveTo must not be before effectiveFrom, got "
              + effectiveFrom
              + ".."
              + effectiveTo);
    }
    checksums = Collections.unmodifiableMap(new TreeMap<>(checksums));
  }

  /** Whether the date of service lies between the two dates. */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(effectiveFrom) && !date.isAfter(effectiveTo);
  }

  /** Whether this is the small release that comes with the program. */
  public boolean starter() {
    return publisher.equals(STARTER_PUBLISHER);
  }

  /** System and edition, for example {@code ICD-10-CM 2026}. */
  public String label() {
    return system.label() + " " + edition;
  }
}
