package org.opencac.rule;

import java.util.List;

/**
 * Checks a rule file against the examples beside it. Implementations are safe to share between
 * threads.
 */
public interface SpecRunner {

  /** The specification's name below {@code models/rules}. */
  String name();

  /** The examples that do not hold, in the order of the file; empty when all hold. */
  List<SpecFailure> run();
}
