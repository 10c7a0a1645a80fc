package org.opencac.suggest;

import java.util.Locale;
import org.opencac.concept.Attribute;

/** What a piece of evidence contributes to a code. */
public enum EvidenceRole {
  CONDITION,
  SITE,
  SIDE,
  ACUITY,
  TYPE,
  STAGE,
  SEVERITY,
  /** With or without exacerbation, complication or control. */
  COURSE,
  TRIMESTER,
  HEALING,
  CAUSE,
  ENCOUNTER,
  VALUE,
  /** A word elsewhere in the note that made the code more specific. */
  SPECIFICITY,
  /** The name of a procedure: what was done. */
  OPERATION,
  BODY_PART,
  APPROACH,
  DEVICE,
  QUALIFIER;

  /** What words that are an attribute of a mention contribute. */
  static EvidenceRole of(Attribute.Kind kind) {
    return switch (kind) {
      case SIDE -> SIDE;
      case SITE -> SITE;
      case ACUITY -> ACUITY;
      case TYPE -> TYPE;
      case STAGE -> STAGE;
      case SEVERITY -> SEVERITY;
      case TRIMESTER -> TRIMESTER;
      case ENCOUNTER -> ENCOUNTER;
      case HEALING -> HEALING;
      case CONTROL, COURSE -> COURSE;
      case CAUSE -> CAUSE;
      case VALUE -> VALUE;
    };
  }

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
