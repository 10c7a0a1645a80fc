package org.opencac.concept;

import java.util.Locale;

/** What sort of thing a mention names, told from the chapter of its best code in ICD-10-CM. */
public enum ConceptKind {
  CONDITION,
  /** A symptom, sign or abnormal finding (chapter 18). */
  FINDING,
  NEOPLASM,
  PREGNANCY,
  INJURY,
  EXTERNAL_CAUSE,
  /** An organ, limb or device that a procedure took away, made or left (Z89 to Z98). */
  PROCEDURE_STATUS,
  /** Anything else that influences health: contact, history, screening, status (chapter 21). */
  FACTOR;

  /** The kind of a code as printed; an unfinished code is enough. */
  public static ConceptKind of(String code) {
    if (code.length() < 3) {
      return CONDITION;
    }
    return switch (code.charAt(0)) {
      case 'C' -> NEOPLASM;
      case 'D' -> code.charAt(1) < '5' ? NEOPLASM : CONDITION;
      case 'O' -> PREGNANCY;
      case 'R' -> FINDING;
      case 'S' -> INJURY;
      case 'T' -> code.charAt(1) == '8' ? CONDITION : INJURY;
      case 'V', 'W', 'X', 'Y' -> EXTERNAL_CAUSE;
      case 'Z' -> isProcedureStatus(code.substring(0, 3)) ? PROCEDURE_STATUS : FACTOR;
      default -> CONDITION;
    };
  }

  private static boolean isProcedureStatus(String category) {
    return category.compareTo("Z89") >= 0
        && category.compareTo("Z98") <= 0
        && !category.equals("Z91")
        && !category.equals("Z92");
  }

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
