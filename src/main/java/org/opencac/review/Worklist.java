package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of charts.
 *
 * @param total how many fit
 * @param counts for each filter, how many charts each of its values would give
 * @param rows the page
 */
public record Worklist(long total, Map<String, Map<String, Long>> counts, List<Row> rows) {

  /** Copies the list. */
  public Worklist {
    rows = List.copyOf(rows);
  }

  /**
   * One chart.
   *
   * @param file the chart
   * @param counts its figures
   * @param documents how many documents it has
   * @param characters length of their texts together
   * @param lockedBy who holds it; empty for nobody
   * @param run pending, done or failed
   */
  public record Row(
      CaseFile file,
      CaseCounts counts,
      int documents,
      long characters,
      String lockedBy,
      String run) {}

  /** Finds charts. */
  public interface Source {

    /** A page of the charts that fit. */
    Worklist find(WorklistQuery query, Instant now);

    /**
     * The chart to open next: the first behind another in the order of the query, from the top
     * again at the end, that is not submitted, not on hold and not held by someone else.
     *
     * @param after the chart to start behind; empty for the top
     */
    Optional<String> next(WorklistQuery query, String after, String user, Instant now);
  }
}
