package org.opencac.edit;

import org.opencac.codeset.CodeSystem;

/**
 * A diagnosis code of an encounter.
 *
 * @param system its code system
 * @param code as coders write it, upper case with its dot
 * @param poa the present-on-admission indicator as given, upper case; empty when not given
 * @param principal whether the caller marked it as principal; the first one is it anyway
 */
public record Diagnosis(CodeSystem system, String code, String poa, boolean principal) {

  /** A diagnosis of ICD-10-CM without further particulars. */
  public static Diagnosis of(String code) {
    return new Diagnosis(CodeSystem.ICD_10_CM, CodeSystem.ICD_10_CM.dotted(code), "", false);
  }
}
