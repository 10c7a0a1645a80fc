package org.opencac.review;

import java.util.List;
import java.util.function.Consumer;

/** The audit trail as it is kept. */
public interface AuditTrail {

  /** Appends within the transaction of what it is about: both are kept, or neither. */
  void append(AuditFact fact);

  /**
   * Entries, newest first.
   *
   * @param encounter only of this chart; empty for all
   * @param user only of this user; empty for all
   * @param before only entries with a smaller number
   * @param most how many at most
   */
  List<AuditEntry> page(String encounter, String user, long before, int most);

  /** All entries in order, read while they are looked at. */
  void forEach(Consumer<AuditEntry> reader);

  /** Number and hash of the last entry, as it is kept apart from the entries. */
  Head head();

  /**
   * The end of the trail.
   *
   * @param number of the last entry, 0 when there is none
   * @param hash of the last entry
   */
  record Head(long number, String hash) {}
}
