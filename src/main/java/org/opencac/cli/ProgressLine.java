package org.opencac.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error when a person looks at it, and nothing otherwise. */
final class ProgressLine implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private ProgressLine(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for a task of so many steps; -1 when not known. */
  static ProgressLine of(Console console, String task, long steps) {
    if (!console.progress()) {
      return new ProgressLine(null);
    }
    return new ProgressLine(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(console.colour() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(standardError(), console.width() - 1))
            .build());
  }

  private static PrintStream standardError() {
    return System.err;
  }

  /** One step done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** So many steps done. */
  void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
