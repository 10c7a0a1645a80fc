package org.opencac.review;

import java.util.function.Supplier;

/** All or nothing. */
public interface Transactions {

  /** Runs work in one transaction, or in the one that is open; what it throws undoes it. */
  <T> T within(Supplier<T> work);

  /** Runs work that returns nothing. */
  default void run(Runnable work) {
    within(() -> {
      work.run();
      return Boolean.TRUE;
    });
  }
}
