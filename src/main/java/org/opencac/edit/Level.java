package org.opencac.edit;

import java.util.Locale;
import java.util.Optional;

/** How grave a finding is. */
public enum Level {
  /** The codes cannot stand as they are. */
  ERROR,
  /** A coder should look: probably wrong, or right only under a condition the codes do not show. */
  WARNING,
  /** Worth knowing; nothing needs to change. */
  INFORMATION;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a label. */
  public static Optional<Level> of(String label) {
    for (Level level : values()) {
      if (level.label().equals(label)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
