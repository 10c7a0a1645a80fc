package org.opencac.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencac.review.CodingCase;
import org.opencac.review.CodingDesk;
import org.opencac.review.Decision;

/**
 * A chart as it was submitted: its decisions up to the version that was submitted, beside the
 * newest run of the engine.
 *
 * @param submission the last of the period
 * @param chart the chart with the coding of that version
 */
record SubmittedChart(ReportSource.Submission submission, CodingDesk.OpenCase chart) {

  /** Each chart of some submissions once, by its last one. */
  static List<SubmittedChart> of(List<ReportSource.Submission> submissions, CodingDesk desk) {
    Map<String, ReportSource.Submission> last = new LinkedHashMap<>();
    submissions.forEach(one -> last.put(one.encounter(), one));
    List<SubmittedChart> charts = new ArrayList<>();
    last.values().forEach(one -> charts.add(of(one, desk.peek(one.encounter()))));
    return charts;
  }

  private static SubmittedChart of(ReportSource.Submission submission, CodingDesk.OpenCase now) {
    List<Decision> decisions =
        now.decisions().stream().filter(one -> one.step() <= submission.version()).toList();
    return new SubmittedChart(
        submission,
        new CodingDesk.OpenCase(
            now.file(), now.pending(), now.run(), new CodingCase(now.run(), decisions), decisions));
  }
}
