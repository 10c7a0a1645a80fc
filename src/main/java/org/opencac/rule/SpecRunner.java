package org.opencac.rule;

import java.util.List;

/**
 * Runs the examples beside one rule file. The same runner serves the tests and the {@code verify}
 * command. Safe to share between threads.
 */
public interface SpecRunner {

  /** The specification's file name below {@code models/rules}. */
  String name();

  /** How many examples it has. */
  int size();

  /** The examples that fail, in file order; empty when all hold. */
  List<SpecFailure> run();
}
