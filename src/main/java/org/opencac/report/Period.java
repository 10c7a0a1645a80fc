package org.opencac.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that a report is about.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record Period(LocalDate first, LocalDate last) {

  /** Checks the order. */
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not come before first");
    }
  }

  /** Where it begins, inclusive. */
  public Instant from() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Where it ends, exclusive. */
  public Instant to() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether a moment lies in it. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from()) && moment.isBefore(to());
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
