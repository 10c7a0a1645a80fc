package org.opencac.evaluate;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.CodeSystem;

/** When two codes count as the same. */
public enum Matching {
  /** Every character agrees; the dot does not count. */
  EXACT,
  /** The first three characters agree (four in an ICD-9-CM E code). */
  CATEGORY,
  /**
   * The first four characters agree: in ICD-10-PCS what was done to which body part, without how.
   */
  BEGINNING;

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ways in which the codes of a system are compared. */
  static List<Matching> of(CodeSystem system) {
    return system == CodeSystem.ICD_10_PCS
        ? List.of(EXACT, CATEGORY, BEGINNING)
        : List.of(EXACT, CATEGORY);
  }

  /** What two codes of a system share when they count as the same. */
  public String key(CodeSystem system, String code) {
    String plain = CodeSystem.undotted(code);
    return switch (this) {
      case EXACT -> plain;
      case CATEGORY -> {
        int length = system == CodeSystem.ICD_9_CM && plain.startsWith("E") ? 4 : 3;
        yield plain.length() <= length ? plain : plain.substring(0, length);
      }
      case BEGINNING -> plain.length() <= 4 ? plain : plain.substring(0, 4);
    };
  }
}
