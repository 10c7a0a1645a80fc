package org.opencac.suggest;

import java.util.Locale;

/** What a piece of evidence contributes to a code. */
public enum EvidenceRole {
  CONDITION,
  SITE,
  SIDE,
  ACUITY,
  STAGE,
  CAUSE,
  ENCOUNTER,
  VALUE,
  /** A word elsewhere in the note that made the code more specific. */
  SPECIFICITY;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
