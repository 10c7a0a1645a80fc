package org.opencac.review;

import java.util.List;

/** All decisions, append-only. */
public interface DecisionLog {

  /** Appends decisions; their numbers are given here. Returns them with their numbers. */
  List<Decision> append(List<Decision> decisions);

  /** The decisions on a chart, oldest first. */
  List<Decision> of(String encounter);

  /** The decisions from one number to another, both included, in order. */
  List<Decision> between(long first, long last);

  /** How many there are. */
  long count();
}
