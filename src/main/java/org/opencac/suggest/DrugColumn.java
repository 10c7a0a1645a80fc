package org.opencac.suggest;

import java.util.Locale;

/** A column of the Table of Drugs and Chemicals: how the substance came to do what it did. */
enum DrugColumn {
  ACCIDENTAL("accidental"),
  SELF_HARM("self-harm"),
  ASSAULT("assault"),
  UNDETERMINED("undetermined"),
  ADVERSE_EFFECT("adverse effect"),
  UNDERDOSING("underdosing");

  private final String heading;

  DrugColumn(String heading) {
    this.heading = heading;
  }

  /** Whether a heading of the published table is the one of this column. */
  boolean isHeadedBy(String published) {
    return published.toLowerCase(Locale.ROOT).contains(heading);
  }

  /** The name in tables of rules and their examples. */
  String label() {
    return heading;
  }
}
