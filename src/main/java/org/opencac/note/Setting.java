package org.opencac.note;

import java.util.Locale;
import java.util.Optional;

/** Where the encounter took place; it decides which diagnoses may be coded. */
public enum Setting {
  /** Office, clinic, observation, ambulatory surgery: Guidelines section IV applies. */
  OUTPATIENT,
  /** Short-term, acute or long-term hospital stay: Guidelines sections II and III apply. */
  INPATIENT,
  /** Emergency department without admission: Guidelines section IV applies. */
  EMERGENCY;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The setting of a label, in any case. */
  public static Optional<Setting> of(String label) {
    for (Setting setting : values()) {
      if (setting.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
