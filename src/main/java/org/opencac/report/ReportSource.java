package org.opencac.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.review.CaseFile;

/** What reports are made of. */
public interface ReportSource {

  /** Charts that were decided on in a period. */
  List<String> decided(Instant from, Instant to);

  /** Submissions of a period, oldest first. */
  List<Submission> submitted(Instant from, Instant to);

  /** Charts that are not submitted. */
  List<CaseFile> waiting();

  /**
   * One submission.
   *
   * @param encounter the chart
   * @param facility where it took place
   * @param countsFrom discharge or service
   * @param user who submitted it
   * @param opened when the user had first taken it since the submission before; empty when unknown
   * @param at when
   */
  record Submission(
      String encounter,
      String facility,
      LocalDate countsFrom,
      String user,
      Optional<Instant> opened,
      Instant at) {}
}
