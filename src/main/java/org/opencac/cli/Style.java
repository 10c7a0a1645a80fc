package org.opencac.cli;

import org.opencac.suggest.EvidenceRole;

/** How characters look on a terminal. The colours are the eight that every terminal has. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  GOOD("32"),
  WARNING("33"),
  LEFT_OUT("2;9"),
  CONDITION("1;30;42"),
  ATTRIBUTE("1;30;46"),
  CAUSE("1;30;45"),
  VALUE("1;30;43");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** What a terminal must be sent for it; empty for plain text. */
  String code() {
    return code;
  }

  /** The colour of words by what they contribute. */
  static Style of(EvidenceRole role) {
    return switch (role) {
      case CONDITION -> CONDITION;
      case SITE, SIDE, SPECIFICITY, ACUITY, TYPE, STAGE, SEVERITY, COURSE, TRIMESTER -> ATTRIBUTE;
      case CAUSE, ENCOUNTER, HEALING -> CAUSE;
      case OPERATION -> CONDITION;
      case BODY_PART, APPROACH -> ATTRIBUTE;
      case DEVICE -> CAUSE;
      case VALUE, QUALIFIER -> VALUE;
    };
  }
}
