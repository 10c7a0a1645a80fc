package org.opencac.review;

import java.util.Locale;
import java.util.Optional;

/** What a user or a token may do; also the name of a token's scope. */
public enum Permission {
  /** See the worklist. */
  WORKLIST,
  /** Open charts and documents. */
  CHART,
  /** Lock a chart, decide, sequence, submit. */
  DECIDE,
  /** Put a chart on hold and take it off again. */
  HOLD,
  /** Second-level audit. */
  AUDIT,
  /** Answer an audit of one's own chart. */
  ANSWER,
  /** Assign charts, reopen them, break locks. */
  MANAGE,
  /** See reports. */
  REPORTS,
  /** Search and browse codes. */
  CODES,
  /** Read and verify the audit trail. */
  TRAIL,
  /** Bring encounters and documents in, run the engine again. */
  IMPORT,
  /** Administer users and tokens. */
  USERS;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The permission of a label. */
  public static Optional<Permission> of(String label) {
    for (Permission permission : values()) {
      if (permission.label().equals(label)) {
        return Optional.of(permission);
      }
    }
    return Optional.empty();
  }
}
