package org.opencac.neoplasm;

import java.util.Locale;
import java.util.Optional;

/** The columns of the Neoplasm Table (Guidelines I.C.2). */
enum Behavior {
  MALIGNANT("malignant", "malignant primary"),
  SECONDARY("secondary", "malignant secondary"),
  IN_SITU("in-situ", "in situ"),
  BENIGN("benign", "benign"),
  UNCERTAIN("uncertain", "uncertain"),
  UNSPECIFIED("unspecified", "unspecified");

  private static final Behavior[] ALL = values();

  private final String label;
  private final String heading;

  Behavior(String label, String heading) {
    this.label = label;
    this.heading = heading;
  }

  /** The behavior of a rule cell. */
  static Optional<Behavior> ofLabel(String label) {
    for (Behavior behavior : ALL) {
      if (behavior.label.equals(label)) {
        return Optional.of(behavior);
      }
    }
    return Optional.empty();
  }

  /** The behavior of a column by its heading. */
  static Optional<Behavior> ofHeading(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    for (Behavior behavior : ALL) {
      if (lower.contains(behavior.heading)) {
        return Optional.of(behavior);
      }
    }
    return Optional.empty();
  }
}
