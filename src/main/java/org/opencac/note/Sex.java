package org.opencac.note;

import java.util.Locale;
import java.util.Optional;

/** The patient's sex as the encounter states it. */
public enum Sex {
  FEMALE,
  MALE,
  /** Not stated. */
  UNKNOWN;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sex of a label, in any case. */
  public static Optional<Sex> of(String label) {
    for (Sex sex : values()) {
      if (sex.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(sex);
      }
    }
    return Optional.empty();
  }
}
