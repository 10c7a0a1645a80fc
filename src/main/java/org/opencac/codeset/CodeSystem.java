package org.opencac.codeset;

import java.util.Locale;
import java.util.Optional;

/** A code system that codes are taken from. */
public enum CodeSystem {
  /** Diagnoses, all settings, from October 2015. */
  ICD_10_CM("ICD-10-CM"),
  /** Procedures of inpatient hospital stays, from October 2015. */
  ICD_10_PCS("ICD-10-PCS"),
  /** HCPCS Level II: supplies, drugs, services that CPT does not name. */
  HCPCS("HCPCS"),
  /** Diagnoses until September 2015. */
  ICD_9_CM("ICD-9-CM"),
  /** Current Procedural Terminology: numbers only, its text belongs to its publisher. */
  CPT("CPT");

  private final String label;

  CodeSystem(String label) {
    this.label = label;
  }

  /** The name coders use, for example {@code ICD-10-CM}. */
  public String label() {
    return label;
  }

  /** The system with this label; case does not matter. */
  public static Optional<CodeSystem> of(String label) {
    for (CodeSystem system : values()) {
      if (system.label.equalsIgnoreCase(label.strip())) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }

  /**
   * The code as coders write it: upper case, with a dot after the third character in ICD-10-CM and
   * ICD-9-CM (after the fourth in an ICD-9-CM E code), as it is in the other systems.
   */
  public String dotted(String raw) {
    String code = undotted(raw);
    return switch (this) {
      case ICD_10_CM -> withDot(code, 3);
      case ICD_9_CM -> withDot(code, code.startsWith("E") ? 4 : 3);
      case ICD_10_PCS, HCPCS, CPT -> code;
    };
  }

  /** The code in upper case without dot and blanks, as most published files write it. */
  public static String undotted(String code) {
    boolean dot = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '.') {
        dot = true;
      } else if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
      }
    }
    return dot ? code.replace(".", "") : code;
  }

  private static String withDot(String code, int position) {
    return code.length() <= position
        ? code
        : code.substring(0, position) + "." + code.substring(position);
  }
}
