package org.opencac.term;

/** Where a term comes from; earlier sources are the better authority for a code. */
public enum TermSource {
  /** A path through the Alphabetic Index. */
  INDEX,
  /** An inclusion term of the Tabular List. */
  INCLUSION_TERM,
  /** A code's own title. */
  TITLE,
  /** A row and column of the Neoplasm Table. */
  NEOPLASM_TABLE,
  /** A path through the External Cause Index. */
  EXTERNAL_CAUSE_INDEX,
  /** A row and column of the Table of Drugs and Chemicals. */
  DRUG_TABLE;

  private static final TermSource[] VALUES = values();

  static TermSource of(int ordinal) {
    return VALUES[ordinal];
  }
}
