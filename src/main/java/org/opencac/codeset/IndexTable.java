package org.opencac.codeset;

/** The four parts of the ICD-10-CM Index. */
public enum IndexTable {
  /** Alphabetic Index of diseases and injuries. */
  DISEASES_AND_INJURIES,
  /** Index to external causes of injury. */
  EXTERNAL_CAUSES,
  /** Neoplasm Table: site against behaviour. */
  NEOPLASMS,
  /** Table of drugs and chemicals: substance against intent. */
  DRUGS
}
