package org.opencac.review;

import java.time.Instant;
import java.util.Optional;

/** The chart locks. */
public interface LockRepository {

  /** The lock on a chart that has not expired. */
  Optional<ChartLock> find(String encounter, Instant now);

  /** Keeps a lock, in place of any other on the chart. */
  void put(ChartLock lock);

  /** Frees a chart if this tab of this user holds it. */
  void remove(String encounter, String holder, String tab);
}
