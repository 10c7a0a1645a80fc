package org.opencac.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.review.AuditTrail;
import org.opencac.review.AuditVerification;
import org.opencac.review.DecisionLog;
import org.opencac.review.Permission;
import org.opencac.review.Transactions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and proves the audit trail. */
@RestController
@RequestMapping("/api/v1/trail")
final class TrailController {
  private static final int MOST = 500;

  private final AuditTrail trail;
  private final DecisionLog log;
  private final Transactions transactions;

  TrailController(AuditTrail trail, DecisionLog log, Transactions transactions) {
    this.trail = trail;
    this.log = log;
    this.transactions = transactions;
  }

  record TrailJson(List<EntryJson> entries) {}

  record EntryJson(
      long number,
      Instant at,
      String user,
      String action,
      @Nullable String encounter,
      String detail,
      String hash) {}

  record NothingRequest() {}

  record VerificationJson(
      long entries, boolean whole, @Nullable Long firstBroken, @Nullable String reason) {}

  @GetMapping
  @Needs(Permission.TRAIL)
  TrailJson entries(
      @RequestParam(defaultValue = "") String encounter,
      @RequestParam(defaultValue = "") String user,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    long end = before == null ? Long.MAX_VALUE : before;
    return new TrailJson(
        trail.page(encounter, user, end, Math.clamp(limit, 1, MOST)).stream()
            .map(entry ->
                new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.user(),
                    entry.action(),
                    ChartView.orNull(entry.encounter()),
                    entry.detail(),
                    entry.hash()))
            .toList());
  }

  @PostMapping("/verify")
  @Needs(Permission.TRAIL)
  VerificationJson verify(@RequestBody NothingRequest sent) {
    AuditVerification found = transactions.within(() -> AuditVerification.of(trail, log));
    return new VerificationJson(
        found.entries(),
        found.whole(),
        found.whole() ? null : found.firstBroken(),
        ChartView.orNull(found.reason()));
  }
}
