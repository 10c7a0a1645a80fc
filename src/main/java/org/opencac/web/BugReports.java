package org.opencac.web;

import java.nio.file.Path;
import org.opencac.fault.BugRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bugs as they may be told to others, and tells the log their ids. Safe to share between
 * threads.
 */
final class BugReports {
  private static final Logger LOG = LoggerFactory.getLogger(BugReports.class);

  private final Path home;
  private final boolean kept;

  /** Records below a data directory; or keeps none, as in the demo. */
  BugReports(Path home, boolean kept) {
    this.home = home;
    this.kept = kept;
  }

  /** Records a bug and returns its id. */
  String record(Throwable bug) {
    BugRecord found = BugRecord.of(bug);
    if (!kept) {
      LOG.error("internal error {}\n{}", found.id(), found.trace());
      return found.id();
    }
    if (!found.write(home)) {
      LOG.error("the record of bug {} cannot be written", found.id());
    }
    LOG.error("internal error {}", found.id());
    return found.id();
  }
}
