package org.opencac.review;

import java.util.Locale;
import java.util.Optional;

/** A list of codes on a claim, in its own order. */
public enum CodeGroup {
  /** Diagnoses; the first is the principal or first-listed one. */
  DIAGNOSIS,
  /** Inpatient procedures (ICD-10-PCS); the first is the principal one. */
  PROCEDURE,
  /** Services and supplies (CPT, HCPCS). */
  SERVICE;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of a label. */
  public static Optional<CodeGroup> of(String label) {
    for (CodeGroup group : values()) {
      if (group.label().equals(label)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }
}
