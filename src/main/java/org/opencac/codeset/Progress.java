package org.opencac.codeset;

/** Told how far a long task has come, so that a terminal can draw a bar. */
@FunctionalInterface
public interface Progress {
  /** Ignores everything. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * A part is done.
   *
   * @param stage short name of what is being done; a new name starts a new bar
   * @param done units done, from 0 to {@code total}
   * @param total all units; 0 when not known
   */
  void step(String stage, long done, long total);
}
