package org.opencac.suggest;

/**
 * How a chart says that a drug is taken: what makes its therapy long-term is that the patient takes
 * it already and goes on, not that it is named (Guidelines I.C.21.c.3).
 */
enum DrugUse {
  /** Nothing is said, or the code has nothing to do with a drug. */
  NONE,
  /** It stands in a list of what the patient takes. */
  LISTED,
  /** The story of the visit says that the patient takes it. */
  TAKEN,
  /** The words say that it is taken for long. */
  FOR_LONG
}
