package org.opencac.codeset;

/** The published file formats that can be read. */
enum PublishedFormat {
  /** ICD-10-CM order file. */
  DIAGNOSIS_ORDER(CodeSystem.ICD_10_CM),
  /** ICD-10-CM codes file: billable codes only. */
  DIAGNOSIS_CODES(CodeSystem.ICD_10_CM),
  /** ICD-10-CM Tabular List XML. */
  TABULAR(CodeSystem.ICD_10_CM),
  /** ICD-10-CM Alphabetic Index XML. */
  INDEX(CodeSystem.ICD_10_CM),
  /** ICD-10-CM External Cause Index XML. */
  EXTERNAL_CAUSES(CodeSystem.ICD_10_CM),
  /** ICD-10-CM Neoplasm Table XML. */
  NEOPLASMS(CodeSystem.ICD_10_CM),
  /** ICD-10-CM Table of Drugs and Chemicals XML. */
  DRUGS(CodeSystem.ICD_10_CM),
  /** ICD-10-PCS order file. */
  PROCEDURE_ORDER(CodeSystem.ICD_10_PCS),
  /** ICD-10-PCS tables XML. */
  PROCEDURE_TABLES(CodeSystem.ICD_10_PCS),
  /** ICD-10-PCS Index XML. */
  PROCEDURE_INDEX(CodeSystem.ICD_10_PCS),
  /** ICD-10-PCS definitions and keys XML. */
  PROCEDURE_DEFINITIONS(CodeSystem.ICD_10_PCS),
  /** HCPCS Level II quarterly file: codes, dates and modifiers. */
  HCPCS_QUARTER(CodeSystem.HCPCS),
  /** HCPCS Level II long and short descriptions, CSV. */
  HCPCS_DESCRIPTIONS(CodeSystem.HCPCS),
  /** HCPCS Level II dates, CSV. */
  HCPCS_DATES(CodeSystem.HCPCS),
  /** HCPCS Level II quarterly file as a workbook. */
  HCPCS_SHEET(CodeSystem.HCPCS),
  /** CPT long descriptors of a delivery, tabs or fixed width. */
  CPT_LONG(CodeSystem.CPT),
  /** CPT medium descriptors. */
  CPT_MEDIUM(CodeSystem.CPT),
  /** CPT short descriptors. */
  CPT_SHORT(CodeSystem.CPT),
  /** CPT consumer-friendly descriptors. */
  CPT_CONSUMER(CodeSystem.CPT),
  /** CPT modifiers. */
  CPT_MODIFIERS(CodeSystem.CPT),
  /** CPT codes as a plain CSV. */
  CPT_CSV(CodeSystem.CPT),
  /** HCPCS Level II modifiers, CSV. */
  HCPCS_MODIFIERS(CodeSystem.HCPCS),
  /** ICD-9-CM long descriptions of diagnoses. */
  ICD_9_LONG(CodeSystem.ICD_9_CM),
  /** ICD-9-CM short descriptions of diagnoses. */
  ICD_9_SHORT(CodeSystem.ICD_9_CM),
  /** General equivalence map from ICD-9-CM to ICD-10-CM. */
  MAP_FROM_ICD_9(CodeSystem.ICD_9_CM),
  /** General equivalence map from ICD-10-CM to ICD-9-CM. */
  MAP_TO_ICD_9(CodeSystem.ICD_10_CM);

  private final CodeSystem system;

  PublishedFormat(CodeSystem system) {
    this.system = system;
  }

  /** The system whose codes the file lists. */
  CodeSystem system() {
    return system;
  }

  /** Whether it is an equivalence map and belongs to no release. */
  boolean map() {
    return this == MAP_FROM_ICD_9 || this == MAP_TO_ICD_9;
  }

  /** Whether a release can be made from it. */
  boolean listsCodes() {
    return switch (this) {
      case DIAGNOSIS_ORDER,
          DIAGNOSIS_CODES,
          TABULAR,
          PROCEDURE_ORDER,
          HCPCS_QUARTER,
          HCPCS_DESCRIPTIONS,
          HCPCS_SHEET,
          CPT_LONG,
          CPT_CSV,
          ICD_9_LONG ->
          true;
      case INDEX,
          EXTERNAL_CAUSES,
          NEOPLASMS,
          DRUGS,
          PROCEDURE_TABLES,
          PROCEDURE_INDEX,
          PROCEDURE_DEFINITIONS,
          HCPCS_DATES,
          HCPCS_MODIFIERS,
          CPT_MEDIUM,
          CPT_SHORT,
          CPT_CONSUMER,
          CPT_MODIFIERS,
          ICD_9_SHORT,
          MAP_FROM_ICD_9,
          MAP_TO_ICD_9 ->
          false;
    };
  }
}
