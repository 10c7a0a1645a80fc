package org.opencac.cli;

import org.jspecify.annotations.Nullable;
import org.opencac.codeset.Progress;

/** Draws one progress bar a stage. Not safe to share between threads. */
final class StageProgress implements Progress, AutoCloseable {
  private final Console console;
  private String stage = "";
  private @Nullable ProgressLine line;

  StageProgress(Console console) {
    this.console = console;
  }

  @Override
  public void step(String name, long done, long total) {
    if (!name.equals(stage)) {
      close();
      stage = name;
      line = ProgressLine.of(console, name, total == 0 ? -1 : total);
    }
    if (line != null) {
      line.at(done);
    }
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
