package org.opencac.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One entry of the audit trail, chained to the one before it by a hash.
 *
 * @param number counts the entries without a gap, from 1
 * @param at when, to the millisecond
 * @param user who; the name of a token for a machine
 * @param action what was done, for example {@code view} or {@code decide}
 * @param encounter the chart; empty when it is about none
 * @param detail ids, codes and digests, never words of a note
 * @param previous hash of the entry before; {@link #START} for the first
 * @param hash SHA-256 over all of the above
 */
public record AuditEntry(
    long number,
    Instant at,
    String user,
    String action,
    String encounter,
    String detail,
    String previous,
    String hash) {

  /** What the first entry is chained to. */
  public static final String START = "0".repeat(64);

  /** The entry that comes after another, with its hash. */
  public static AuditEntry after(long number, String previous, Instant at, AuditFact fact) {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    String hash = hash(number, time, fact, previous);
    return new AuditEntry(
        number, time, fact.user(), fact.action(), fact.encounter(), fact.detail(), previous, hash);
  }

  /** Whether the hash fits the rest. */
  public boolean intact() {
    return hash.equals(hash(number, at, new AuditFact(user, action, encounter, detail), previous));
  }

  private static String hash(long number, Instant at, AuditFact fact, String previous) {
    StringBuilder all = new StringBuilder();
    for (String part :
        List.of(
            Long.toString(number),
            Long.toString(at.toEpochMilli()),
            fact.user(),
            fact.action(),
            fact.encounter(),
            fact.detail(),
            previous)) {
      all.append(part.length()).append(':').append(part).append('\n');
    }
    return Sha256.hex(all.toString());
  }
}
