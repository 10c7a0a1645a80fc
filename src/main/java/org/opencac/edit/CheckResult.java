package org.opencac.edit;

import java.util.List;
import java.util.Optional;
import org.opencac.codeset.Release;

/**
 * The judgement on one encounter.
 *
 * @param id the encounter's
 * @param releases the code sets it was judged by
 * @param findings gravest first, then by place and id
 * @param notJudged what could not be judged and why
 * @param tables the payers' tables it was judged by
 * @param grouping how payers would group it; empty when no grouping table is installed
 */
public record CheckResult(
    String id,
    List<Release> releases,
    List<Finding> findings,
    List<NotJudged> notJudged,
    List<UsedTable> tables,
    Optional<Grouping> grouping) {

  /** Copies the lists. */
  public CheckResult {
    releases = List.copyOf(releases);
    findings = List.copyOf(findings);
    notJudged = List.copyOf(notJudged);
    tables = List.copyOf(tables);
  }
}
