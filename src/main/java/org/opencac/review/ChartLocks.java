package org.opencac.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lends each chart to one browser tab at a time. A lock frees itself two minutes after the last
 * word of its tab. Safe to share between threads: the database decides between two at once.
 */
public final class ChartLocks {
  /** How long a lock lasts without a word from its tab. */
  public static final Duration LASTS = Duration.ofMinutes(2);

  private final LockRepository locks;
  private final CaseRepository cases;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  /** Lends the charts of a repository. */
  public ChartLocks(
      LockRepository locks,
      CaseRepository cases,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    this.locks = locks;
    this.cases = cases;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who holds the chart now. */
  public Optional<ChartLock> holder(String encounter) {
    return locks.find(encounter, clock.instant());
  }

  /**
   * Takes the chart, or keeps it.
   *
   * @param takeOver whether to take it from another tab of the same user
   * @param breakOthers whether it may be taken from other users too
   */
  public ChartLock take(
      String encounter, String user, String tab, boolean takeOver, boolean breakOthers) {
    return transactions.within(() -> {
      cases.reserve(encounter);
      Instant now = clock.instant();
      Optional<ChartLock> held = locks.find(encounter, now);
      boolean mine = held.isPresent() && held.get().heldBy(user, tab);
      if (held.isPresent() && !mine) {
        boolean yours = held.get().holder().equals(user);
        if (!takeOver || !(yours || breakOthers)) {
          throw new ProblemException(new Problem.Locked(held, yours));
        }
      }
      ChartLock lock =
          new ChartLock(encounter, user, tab, mine ? held.get().since() : now, now.plus(LASTS));
      locks.put(lock);
      if (!mine) {
        String from = held.map(ChartLock::holder).orElse("");
        trail.append(
            new AuditFact(user, "lock", encounter, from.isEmpty() ? "" : "taken from " + from));
      }
      return lock;
    });
  }

  /** Frees the chart if this tab holds it. */
  public void free(String encounter, String user, String tab) {
    transactions.run(() -> locks.remove(encounter, user, tab));
  }

  /** Makes sure that this tab holds the chart, and keeps it a while longer. */
  void require(String encounter, String user, String tab) {
    Instant now = clock.instant();
    Optional<ChartLock> held = locks.find(encounter, now);
    if (held.isEmpty() || !held.get().heldBy(user, tab)) {
      boolean yours = held.isPresent() && held.get().holder().equals(user);
      throw new ProblemException(new Problem.Locked(held, yours));
    }
    ChartLock old = held.get();
    if (old.expires().isBefore(now.plus(LASTS.dividedBy(2)))) {
      locks.put(new ChartLock(encounter, user, tab, old.since(), now.plus(LASTS)));
    }
  }
}
