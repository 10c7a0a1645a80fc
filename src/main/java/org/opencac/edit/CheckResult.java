package org.opencac.edit;

import java.util.List;
import org.opencac.codeset.Release;

/**
 * The judgement on one encounter.
 *
 * @param id the encounter's
 * @param releases the code sets it was judged by
 * @param findings gravest first, then by place and id
 * @param notJudged what could not be judged and why
 */
public record CheckResult(
    String id, List<Release> releases, List<Finding> findings, List<NotJudged> notJudged) {

  /** Copies the lists. */
  public CheckResult {
    releases = List.copyOf(releases);
    findings = List.copyOf(findings);
    notJudged = List.copyOf(notJudged);
  }
}
