package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a request cannot be met as the chart stands; nothing was changed. Never holds words of a
 * note.
 */
public sealed interface Problem {

  /**
   * Nothing of this id.
   *
   * @param what the kind of thing
   */
  record NotFound(String what) implements Problem {}

  /**
   * The coding has changed since.
   *
   * @param version its version now
   * @param changedBy who changed it last; empty when unknown
   * @param changedAt when
   */
  record Stale(int version, String changedBy, Optional<Instant> changedAt) implements Problem {}

  /**
   * Another tab or person holds the chart, or nobody does.
   *
   * @param lock who holds it
   * @param yours whether it is another tab of the same user
   */
  record Locked(Optional<ChartLock> lock, boolean yours) implements Problem {}

  /**
   * The state of the chart does not allow it.
   *
   * @param detail why
   * @param remedy what can be done
   */
  record NotPossible(String detail, String remedy) implements Problem {}

  /**
   * Submit was refused.
   *
   * @param blockers all reasons
   */
  record Blocked(List<Blocker> blockers) implements Problem {
    /** Copies the list. */
    public Blocked {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * The release in force does not have the code, or it is a header.
   *
   * @param code the code
   * @param release the release
   * @param header whether it is a header
   */
  record NotInRelease(CodeReference code, String release, boolean header) implements Problem {}

  /**
   * The request itself is wrong.
   *
   * @param where the field
   * @param what what is wrong with it
   * @param remedy what can be done
   */
  record Wrong(String where, String what, String remedy) implements Problem {}
}
