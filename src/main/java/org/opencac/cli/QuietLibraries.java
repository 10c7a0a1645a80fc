package org.opencac.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps third-party libraries from writing to the terminal: their messages are no use to a coder,
 * and some of them quote the text that they work on.
 */
final class QuietLibraries {
  private static final Logger ROOT = Logger.getLogger("");

  private QuietLibraries() {}

  static void apply() {
    ROOT.setLevel(Level.OFF);
  }
}
