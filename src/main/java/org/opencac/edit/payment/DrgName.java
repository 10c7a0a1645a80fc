package org.opencac.edit.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opencac.payer.DrgDefinitions.Drg;

/**
 * What the published description of an MS-DRG asks for: a severity, and sometimes something the
 * diagnoses do not say.
 *
 * @param drg the MS-DRG
 */
record DrgName(Drg drg) {
  private static final List<String> PROCEDURES =
      List.of(
          "WITH THROMBOLYTIC",
          "WITH CARDIAC CATHETERIZATION",
          "WITH MV ",
          "WITH MECHANICAL VENTILATION",
          "WITH REHABILITATION",
          "WITH STERILIZATION",
          "WITH O.R. PROCEDURE",
          "WITH HEMODIALYSIS",
          "WITH SKIN GRAFT",
          "WITH CHEMOTHERAPY",
          "WITH ENDOVASCULAR",
          "WITH ULTRASOUND",
          "ULTRASOUND ACCELERATED");

  /** How severe the secondary diagnoses are. */
  enum Weight {
    /** Neither CC nor MCC. */
    NONE,
    /** A CC. */
    CC,
    /** An MCC. */
    MCC
  }

  /** The severities that lead to it. */
  Set<Weight> weights() {
    String text = drg.description();
    if (text.contains("WITHOUT CC/MCC")) {
      return EnumSet.of(Weight.NONE);
    }
    if (text.contains("WITH CC/MCC")) {
      return EnumSet.of(Weight.CC, Weight.MCC);
    }
    if (text.contains("WITHOUT MCC")) {
      return EnumSet.of(Weight.NONE, Weight.CC);
    }
    if (text.contains("WITH MCC")) {
      return EnumSet.of(Weight.MCC);
    }
    return text.contains("WITH CC") ? EnumSet.of(Weight.CC) : EnumSet.allOf(Weight.class);
  }

  /** Whether a procedure decides. */
  boolean needsProcedure() {
    return PROCEDURES.stream().anyMatch(drg.description()::contains);
  }

  /** Whether it is for patients who died. */
  boolean needsDeath() {
    return drg.description().contains("EXPIRED");
  }

  /** Whether it is for patients who left against medical advice. */
  boolean needsOwnDischarge() {
    return drg.description().contains("LEFT AMA");
  }

  /** Whether it is for patients discharged alive. */
  boolean needsLife() {
    return drg.description().contains("DISCHARGED ALIVE");
  }
}
