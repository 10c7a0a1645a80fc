package org.opencac.review;

import java.util.Locale;
import java.util.Optional;

/** How far a chart is. */
public enum CaseStatus {
  NEW,
  IN_PROGRESS,
  /** Waits for an answer or a document. */
  ON_HOLD,
  /** Coded, waits for a second look before it is submitted. */
  READY,
  SUBMITTED,
  /** Came back from the payer. */
  DENIED;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status of a label. */
  public static Optional<CaseStatus> of(String label) {
    for (CaseStatus status : values()) {
      if (status.label().equals(label)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Whether codes may be decided on. */
  public boolean open() {
    return this != SUBMITTED;
  }
}
