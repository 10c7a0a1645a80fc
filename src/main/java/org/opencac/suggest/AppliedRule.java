package org.opencac.suggest;

/**
 * A rule that took part in a decision.
 *
 * @param id stable identifier
 * @param authority whose rule it is
 * @param section where it is written
 * @param outcome what it did here
 */
public record AppliedRule(String id, String authority, String section, String outcome) {

  /** The authority of the Official Guidelines for Coding and Reporting. */
  public static final String GUIDELINES = "ICD-10-CM Guidelines";

  /** The authority of the Tabular List. */
  public static final String TABULAR = "ICD-10-CM Tabular List";

  /** A rule of the Official Guidelines. */
  public static AppliedRule guideline(String id, String section, String outcome) {
    return new AppliedRule(id, GUIDELINES, section, outcome);
  }
}
