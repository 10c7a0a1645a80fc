package org.opencac.edit;

import org.opencac.payer.PayerRelease;

/**
 * A payer's table that an encounter was judged by.
 *
 * @param release the edition
 * @param applies whether the edition is for the encounter's date
 */
public record UsedTable(PayerRelease release, Applies applies) {

  /** Whether an edition is for the date. */
  public enum Applies {
    /** It is. */
    YES,
    /** It is of another time; none of the date is installed. */
    NO,
    /** Its files do not say, or the encounter has no date. */
    UNKNOWN
  }
}
