package org.opencac.review;

/**
 * Whether the audit trail is whole, and the decisions are those that it tells of.
 *
 * @param entries how many entries were read
 * @param firstBroken number of the first entry that is not as it was written; 0 for none
 * @param reason what is wrong with it; empty when the trail is whole
 */
public record AuditVerification(long entries, long firstBroken, String reason) {

  /** Whether nothing is wrong. */
  public boolean whole() {
    return reason.isEmpty();
  }

  /** Reads the whole trail, and each decision that an entry tells of. */
  public static AuditVerification of(AuditTrail trail, DecisionLog decisions) {
    Walk walk = new Walk(decisions);
    AuditTrail.Head head = trail.head();
    trail.forEach(walk::step);
    if (walk.reason.isEmpty() && walk.count < head.number()) {
      walk.fail(walk.count + 1, "entries are missing at the end");
    }
    if (walk.reason.isEmpty() && walk.count == head.number() && !walk.hash.equals(head.hash())) {
      walk.fail(walk.count, "it is not the entry that was written last");
    }
    if (walk.reason.isEmpty() && decisions.count() > walk.decisions) {
      walk.fail(walk.count, "there are decisions that no entry tells of");
    }
    return new AuditVerification(walk.count, walk.broken, walk.reason);
  }

  private static final class Walk {
    private final DecisionLog log;
    private long count;
    private long decisions;
    private String hash = AuditEntry.START;
    private long broken;
    private String reason = "";

    Walk(DecisionLog log) {
      this.log = log;
    }

    void step(AuditEntry entry) {
      if (!reason.isEmpty()) {
        return;
      }
      count++;
      if (entry.number() != count) {
        fail(count, "it is missing");
      } else if (!entry.previous().equals(hash)) {
        fail(count, "it does not follow from the entry before it");
      } else if (!entry.intact()) {
        fail(count, "it was changed after it was written");
      } else if (entry.action().equals(DecisionDigest.ACTION)) {
        check(entry);
      }
      hash = entry.hash();
    }

    private void check(AuditEntry entry) {
      DecisionDigest told = DecisionDigest.parse(entry.detail());
      decisions += told.count();
      if (!DecisionDigest.of(log.between(told.first(), told.last())).equals(told)) {
        fail(count, "the decision that it tells of was changed or is missing");
      }
    }

    private void fail(long number, String why) {
      broken = number;
      reason = why;
    }
  }
}
