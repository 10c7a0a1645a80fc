package org.opencac.review;

import java.util.Locale;

/** What a newer run makes of a decision, or of what was decided before it. */
public enum Change {
  /** Nothing. */
  NONE,
  /** A suggestion that came after the first decision. */
  NEW,
  /** An accepted code that is no longer suggested. */
  GONE,
  /** A rejected code suggested with other evidence, or an accepted one with another decision. */
  DISAGREES;

  /** The name used in scripts: lower case; empty for none. */
  public String label() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
