package org.opencac.chart;

import java.util.Locale;
import java.util.Optional;

/** What kind of document it is; with its author it decides what its words may support. */
public enum DocumentType {
  HISTORY_AND_PHYSICAL,
  PROGRESS_NOTE,
  CONSULTATION,
  OPERATIVE_REPORT,
  PROCEDURE_NOTE,
  DISCHARGE_SUMMARY,
  EMERGENCY_NOTE,
  CLINIC_NOTE,
  RADIOLOGY_REPORT,
  PATHOLOGY_REPORT,
  LABORATORY_REPORT,
  ECG_REPORT,
  NURSING_NOTE,
  THERAPY_NOTE,
  DIETITIAN_NOTE,
  SOCIAL_WORK_NOTE,
  PHARMACY_NOTE,
  MEDICATION_LIST,
  ORDERS,
  PATIENT_INSTRUCTIONS,
  /** The provider's answer to a question of the coder or the CDI specialist. */
  QUERY_RESPONSE,
  OTHER;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a label, in any case. */
  public static Optional<DocumentType> of(String label) {
    for (DocumentType type : values()) {
      if (type.label().equalsIgnoreCase(label.strip())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
