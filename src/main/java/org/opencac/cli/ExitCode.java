package org.opencac.cli;

/** What a run ended with. */
final class ExitCode {
  static final int DONE = 0;
  static final int CHECK_FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int BUG = 70;

  private ExitCode() {}
}
