package org.opencac.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.review.CaseFile;
import org.opencac.review.Denial;

/** What reports are made of. */
public interface ReportSource {

  /** Charts that were decided on in a period. */
  List<String> decided(Period period);

  /** Submissions of a period, oldest first. */
  List<Submission> submitted(Period period);

  /** Charts that are not submitted. */
  List<CaseFile> waiting();

  /** Queries that were asked in a period, oldest first. */
  List<Query> queries(Period period);

  /** Denials that were received in a period. */
  List<Denial> denials(Period period);

  /**
   * One query to a physician, as the chart's holds and documents tell of it.
   *
   * @param encounter the chart
   * @param kind id of the reason of the hold
   * @param asked when the chart was put on hold
   * @param answered when the first query response came in after that, and before another query
   * @param open whether the chart still waits for it
   * @param decisions numbers of the decisions that rest on words of the answer
   */
  record Query(
      String encounter,
      String kind,
      Instant asked,
      Optional<Instant> answered,
      boolean open,
      List<Long> decisions) {
    /** Copies the list. */
    public Query {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * One submission.
   *
   * @param encounter the chart
   * @param facility where it took place
   * @param countsFrom discharge or service
   * @param user who submitted it
   * @param opened when the user had first taken it since the submission before; empty when unknown
   * @param at when
   * @param version the version of the coding that was submitted
   * @param despite ids of the edits whose errors were seen and left standing
   */
  record Submission(
      String encounter,
      String facility,
      LocalDate countsFrom,
      String user,
      Optional<Instant> opened,
      Instant at,
      int version,
      List<String> despite) {
    /** Copies the list. */
    public Submission {
      despite = List.copyOf(despite);
    }
  }
}
