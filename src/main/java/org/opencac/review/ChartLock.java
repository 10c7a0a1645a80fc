package org.opencac.review;

import java.time.Instant;

/**
 * Who holds a chart.
 *
 * @param encounter the chart
 * @param holder the user
 * @param tab the browser tab, by a random name of its own
 * @param since when it was taken
 * @param expires when it frees itself
 */
public record ChartLock(
    String encounter, String holder, String tab, Instant since, Instant expires) {

  /** Whether this tab of this user holds it. */
  public boolean heldBy(String user, String thisTab) {
    return holder.equals(user) && tab.equals(thisTab);
  }
}
