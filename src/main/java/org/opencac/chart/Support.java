package org.opencac.chart;

import java.util.Locale;
import java.util.Optional;

/** What the words of a document may support by themselves. */
public enum Support {
  /** The provider who is legally accountable for the diagnosis: any code. */
  PROVIDER,
  /** Another clinician in the patient's care: only the codes that Guidelines I.B.14 lists. */
  OTHER_CLINICIAN,
  /** A finding or an interpretation: no diagnosis until the provider states it (III.B, IV.K). */
  RESULTS,
  /** Not read for codes. */
  NONE;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of support of a label. */
  static Optional<Support> of(String label) {
    for (Support support : values()) {
      if (support.label().equals(label)) {
        return Optional.of(support);
      }
    }
    return Optional.empty();
  }
}
