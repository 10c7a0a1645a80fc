package org.opencac.cli;

/**
 * The signs of a report: drawn ones for a terminal, ASCII otherwise.
 *
 * @param drawn whether signs beyond ASCII are used
 */
record Signs(boolean drawn) {
  private static final int BAR = 10;

  /** Between the levels of an Index path. */
  String arrow() {
    return drawn ? " → " : " -> ";
  }

  /** A bar for a confidence. */
  String bar(double confidence) {
    int full = Math.clamp(Math.round(confidence * BAR), 0, BAR);
    return (drawn ? "█" : "#").repeat(full) + (drawn ? "░" : ".").repeat(BAR - full);
  }

  /** A line across. */
  String rule(int width) {
    return (drawn ? "─" : "-").repeat(Math.max(0, width));
  }

  /** The number of a code, as it stands behind its words. */
  String mark(String numbers) {
    return "[" + numbers + "]";
  }

  /** Before words that support a code; empty where colour shows them. */
  String open() {
    return drawn ? "" : "{";
  }

  /** Behind words that support a code. */
  String close() {
    return drawn ? "" : "}";
  }

  /** Between the columns of a layout side by side. */
  String gutter() {
    return drawn ? " │ " : " | ";
  }

  /** A separator of facts on one line. */
  String dot() {
    return drawn ? " · " : " - ";
  }
}
