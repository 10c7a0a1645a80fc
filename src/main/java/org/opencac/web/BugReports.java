package org.opencac.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencac.review.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bugs as they may be told to others: the classes and line numbers they went through, without
 * messages, which may quote a note. The same bug has the same id. Safe to share between threads.
 */
final class BugReports {
  private static final Logger LOG = LoggerFactory.getLogger(BugReports.class);
  private static final int DEEPEST_CAUSE = 10;

  private final Path directory;
  private final boolean kept;

  /** Records below a data directory; or keeps none, as in the demo. */
  BugReports(Path home, boolean kept) {
    this.directory = home.resolve("errors");
    this.kept = kept;
  }

  /** Records a bug and returns its id. */
  String record(Throwable bug) {
    StringBuilder trace = new StringBuilder();
    Throwable cause = bug;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      trace.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
      for (StackTraceElement element : cause.getStackTrace()) {
        trace
            .append("  at ")
            .append(element.getClassName())
            .append('.')
            .append(element.getMethodName())
            .append(':')
            .append(element.getLineNumber())
            .append('\n');
      }
      cause = cause.getCause();
    }
    String id = Sha256.hex(trace.toString()).substring(0, 8);
    try {
      if (!kept) {
        LOG.error("internal error {}\n{}", id, trace);
        return id;
      }
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(id + ".txt"), trace.toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      LOG.error("the record of bug {} cannot be written", id);
    }
    LOG.error("internal error {}", id);
    return id;
  }
}
