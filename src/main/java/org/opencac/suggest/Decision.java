package org.opencac.suggest;

import java.util.Locale;

/** What a coder may do with a suggestion. */
public enum Decision {
  /** The documentation supports the code in this setting. */
  CODABLE,
  /** The documentation must be clarified first. */
  QUERY,
  /** Worth knowing, not for the claim. */
  INFORMATIONAL;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
