package org.opencac.chart;

import java.util.Locale;
import java.util.Optional;

/** The author's part in the patient's care. */
public enum AuthorRole {
  PHYSICIAN,
  RESIDENT,
  NURSE_PRACTITIONER,
  PHYSICIAN_ASSISTANT,
  MIDWIFE,
  SURGEON,
  RADIOLOGIST,
  PATHOLOGIST,
  ANESTHESIOLOGIST,
  NURSE,
  DIETITIAN,
  THERAPIST,
  WOUND_NURSE,
  SOCIAL_WORKER,
  CASE_MANAGER,
  PHARMACIST,
  EMT,
  TECHNICIAN,
  PATIENT,
  OTHER;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a label, in any case. */
  public static Optional<AuthorRole> of(String label) {
    for (AuthorRole role : values()) {
      if (role.label().equalsIgnoreCase(label.strip())) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
