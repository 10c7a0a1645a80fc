package org.opencac.payer;

/** The published file formats of payers' tables that can be read. */
enum PayerFormat {
  /** NCCI pairs as CMS publishes them: tab-separated text below a few lines of heading. */
  PTP_TEXT,
  /** NCCI pairs, re-tabulated as CSV. */
  PTP,
  /** Unlikely units: CSV as published, below its heading, or re-tabulated. */
  MUE,
  /** Add-on codes as published: one pair a line in columns. */
  ADD_ON_TEXT,
  /** Add-on codes, re-tabulated as CSV. */
  ADD_ON,
  /** Definitions of Medicare Code Edits, text edition. */
  CODE_EDITS_TEXT,
  /** The same lists, re-tabulated as CSV. */
  CODE_EDITS,
  /** Diagnoses exempt from present-on-admission reporting, tab-separated. */
  POA_EXEMPT,
  /** Appendix G or H of the MS-DRG definitions as CSV. */
  COMPLICATIONS,
  /** Appendix G and H of the MS-DRG definitions, text edition. */
  COMPLICATIONS_TEXT,
  /** Appendix C of the MS-DRG definitions, text edition: exclusions by principal diagnosis. */
  EXCLUSIONS_TEXT,
  /** Appendix A as CSV. */
  DRG_LIST,
  /** Appendix A, text edition. */
  DRG_LIST_TEXT,
  /** Appendix B as CSV. */
  DRG_INDEX,
  /** Appendix B, text edition. */
  DRG_INDEX_TEXT,
  /** Diagnoses to HCC of all models, CSV. */
  HCC_MAP,
  /** Hierarchies of all models, CSV. */
  HCC_HIERARCHY,
  /** Names of HCC of all models, CSV. */
  HCC_LABELS,
  /** Coefficients of all models, CSV. */
  HCC_COEFFICIENTS,
  /** Diagnoses to HCC as the software package has them: code, blanks, HCC. */
  HCC_PLAIN_MAP,
  /** Hierarchies as the software package has them: SAS macro. */
  HCC_MACRO_HIERARCHY,
  /** Names as the software package has them: SAS macro. */
  HCC_MACRO_LABELS,
  /** Coefficients as the software package has them: a line of names, a line of values. */
  HCC_WIDE_COEFFICIENTS,
  /** National physician fee schedule relative value file, CSV. */
  FEE_SCHEDULE,
  /** Place of service codes as CSV. */
  PLACE_OF_SERVICE;

  /** Reads a file into the writer; throws with all faults of the file. */
  void read(PayerFile file, PackedTableWriter writer) {
    switch (this) {
      case PTP_TEXT -> ProcedurePairReader.readText(file.source(), writer);
      case PTP -> ProcedurePairReader.readCsv(file.source(), writer);
      case MUE -> UnitLimitReader.read(file.source(), writer);
      case ADD_ON_TEXT -> AddOnReader.readText(file.source(), writer);
      case ADD_ON -> AddOnReader.readCsv(file.source(), writer);
      case CODE_EDITS_TEXT -> CodeEditReader.readText(file.source(), writer);
      case CODE_EDITS -> CodeEditReader.readCsv(file.source(), writer);
      case POA_EXEMPT -> PoaExemptReader.read(file.source(), writer);
      case COMPLICATIONS -> ComplicationReader.readCsv(file.source(), writer);
      case COMPLICATIONS_TEXT -> ComplicationReader.readText(file.source(), writer);
      case EXCLUSIONS_TEXT -> ExclusionReader.read(file.source(), writer);
      case DRG_LIST -> DrgReader.readList(file.source(), writer);
      case DRG_LIST_TEXT -> DrgReader.readListText(file.source(), writer);
      case DRG_INDEX -> DrgReader.readIndex(file.source(), writer);
      case DRG_INDEX_TEXT -> DrgReader.readIndexText(file.source(), writer);
      case HCC_MAP -> HccReader.readMap(file.source(), writer);
      case HCC_HIERARCHY -> HccReader.readHierarchy(file.source(), writer);
      case HCC_LABELS -> HccReader.readLabels(file.source(), writer);
      case HCC_COEFFICIENTS -> HccReader.readCoefficients(file.source(), writer);
      case HCC_PLAIN_MAP -> HccPackageReader.readMap(file.source(), writer);
      case HCC_MACRO_HIERARCHY -> HccPackageReader.readHierarchy(file.source(), writer);
      case HCC_MACRO_LABELS -> HccPackageReader.readLabels(file.source(), writer);
      case HCC_WIDE_COEFFICIENTS -> HccPackageReader.readCoefficients(file.source(), writer);
      case FEE_SCHEDULE -> FeeScheduleReader.read(file.source(), writer);
      case PLACE_OF_SERVICE -> PlaceOfServiceReader.read(file.source(), writer);
    }
  }
}
