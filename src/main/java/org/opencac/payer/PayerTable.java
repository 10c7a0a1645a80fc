package org.opencac.payer;

import java.nio.file.Path;
import java.util.Optional;

/** The tables of payers that can be installed. */
public enum PayerTable {
  /** NCCI procedure-to-procedure edits for practitioners. */
  PTP_PRACTITIONER("ncci-ptp-practitioner", "NCCI PTP practitioner"),
  /** NCCI procedure-to-procedure edits for outpatient hospitals. */
  PTP_HOSPITAL("ncci-ptp-hospital", "NCCI PTP outpatient hospital"),
  /** Medically unlikely edits for practitioners. */
  MUE_PRACTITIONER("ncci-mue-practitioner", "NCCI MUE practitioner"),
  /** Medically unlikely edits for outpatient hospitals. */
  MUE_HOSPITAL("ncci-mue-hospital", "NCCI MUE outpatient hospital"),
  /** Medically unlikely edits for suppliers of durable medical equipment. */
  MUE_SUPPLIER("ncci-mue-supplier", "NCCI MUE DME supplier"),
  /** NCCI add-on codes with their primary codes. */
  ADD_ON("ncci-add-on", "NCCI add-on codes"),
  /** Lists of the Medicare Code Editor. */
  CODE_EDITS("mce", "Medicare Code Editor"),
  /** Diagnoses exempt from present-on-admission reporting. */
  POA_EXEMPT("poa-exempt", "POA exempt list"),
  /** Complications and comorbidities with the principal diagnoses that exclude them. */
  COMPLICATIONS("cc-mcc", "CC and MCC lists"),
  /** Hierarchical condition categories, version 28. */
  HCC("hcc-v28", "CMS-HCC V28"),
  /** MS-DRGs and the diagnoses that lead to them. */
  MS_DRG("ms-drg", "MS-DRG definitions"),
  /** Payment indicators of the physician fee schedule. */
  FEE_SCHEDULE("physician-fee-schedule", "Medicare Physician Fee Schedule"),
  /** Place of service codes. */
  PLACE_OF_SERVICE("place-of-service", "place of service codes");

  private final String slug;
  private final String label;

  PayerTable(String slug, String label) {
    this.slug = slug;
    this.label = label;
  }

  /** The name for people, for example {@code NCCI add-on codes}. */
  public String label() {
    return label;
  }

  /** The name scripts use, for example {@code ncci-add-on}. */
  public String slug() {
    return slug;
  }

  /** The table with this slug. */
  public static Optional<PayerTable> of(String slug) {
    for (PayerTable table : values()) {
      if (table.slug.equals(slug)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** Directory of all editions, below the directory of the code sets. */
  Path directory() {
    return Path.of("payer", slug);
  }
}
