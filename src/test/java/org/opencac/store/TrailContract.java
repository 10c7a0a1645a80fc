package org.opencac.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditVerification;
import org.opencac.review.ChartLocks;
import org.opencac.review.Choice;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingDesk;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.LockRepository;

/** What every database must do with decisions and the audit trail. */
abstract class TrailContract extends DatabaseContract {
  @Test
  void decisionsComeBackInOrderWithNumbersWithoutGap() {
    cases().add(header("t"), List.of());
    undone(() -> {
      List<Decision> kept = log().append(List.of(decision(), decision()));
      long first = kept.getFirst().number();
      assertThat(kept.getLast().number()).isEqualTo(first + 1);
      assertThat(log().of(id)).isEqualTo(kept);
      assertThat(log().between(first, first + 1)).isEqualTo(kept);
    });
  }

  @Test
  void whatATransactionThrowsUndoesIt() {
    cases().add(header("t"), List.of());
    long before = log().count();
    undone(() -> log().append(List.of(decision())));
    assertThat(log().count()).isEqualTo(before);
  }

  /** Decisions without an entry of the trail would break the trail for the other tests. */
  private void undone(Runnable work) {
    assertThatThrownBy(() ->
            transactions()
                .run(() -> {
                  work.run();
                  throw new IllegalStateException("undo");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("undo");
  }

  @Test
  void entriesOfManyThreadsFormOneChain() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String user = "user" + i % 8;
        all.add(
            pool.submit(() ->
                transactions().run(() -> trail().append(new AuditFact(user, "view", id, "")))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    AuditVerification found = verify();
    assertThat(found.reason()).isEmpty();
    assertThat(trail().page(id, "", Long.MAX_VALUE, 500)).hasSize(80);
  }

  @Test
  void aChangedEntryIsNamed() {
    transactions().run(() -> trail().append(new AuditFact("anna", "view", id, "")));
    long number = trail().head().number();
    changed(
        "update audit_entry set made_by = 'ben' where number = " + number,
        "update audit_entry set made_by = 'anna' where number = " + number,
        number,
        "changed");
  }

  @Test
  void aMissingEntryIsNamed() {
    transactions().run(() -> trail().append(new AuditFact("anna", "view", id, "")));
    transactions().run(() -> trail().append(new AuditFact("anna", "view", id, "")));
    long number = trail().head().number() - 1;
    changed(
        "update audit_entry set number = -1 where number = " + number,
        "update audit_entry set number = " + number + " where number = -1",
        0,
        "missing");
  }

  @Test
  void aMissingLastEntryIsNoticed() {
    transactions().run(() -> trail().append(new AuditFact("anna", "view", id, "")));
    long number = trail().head().number();
    jdbc().sql("create table if not exists kept as select * from audit_entry where 1 = 0").update();
    jdbc().sql("insert into kept select * from audit_entry where number = " + number).update();
    changed(
        "delete from audit_entry where number = " + number,
        "insert into audit_entry select * from kept where number = " + number,
        number,
        "missing at the end");
  }

  @Test
  void aChangedDecisionIsNoticed() {
    cases().add(header("t"), List.of());
    LockRepository locks = new JdbcLockRepository(jdbc());
    ChartLocks chartLocks = new ChartLocks(locks, cases(), trail(), transactions(), clock);
    CodingDesk desk =
        new CodingDesk(cases(), log(), chartLocks, trail(), transactions(), new AnyCode(), clock);
    chartLocks.take(id, "anna", "tab00001", false, false);
    long number =
        desk.decide(
                id, "anna", "tab00001", 0, "key00001", List.of(Choice.of(DecisionAction.ADD, CODE)))
            .numbers()
            .getFirst();
    assertThat(verify().whole()).isTrue();
    changed(
        "update decision set code = 'I11.9' where number = " + number,
        "update decision set code = 'I10' where number = " + number,
        trail().head().number(),
        "changed or is missing");
  }

  private void changed(String harm, String repair, long broken, String reason) {
    jdbc().sql(harm).update();
    try {
      AuditVerification found = verify();
      assertThat(found.whole()).isFalse();
      assertThat(found.reason()).contains(reason);
      if (broken > 0) {
        assertThat(found.firstBroken()).isEqualTo(broken);
      }
    } finally {
      jdbc().sql(repair).update();
    }
    assertThat(verify().whole()).isTrue();
  }

  private AuditVerification verify() {
    return transactions().within(() -> AuditVerification.of(trail(), log()));
  }

  /** Every code may be reported. */
  private static final class AnyCode implements CodeLookup {
    @Override
    public Optional<String> billable(CodeReference code, LocalDate dateOfService) {
      return Optional.of("a title");
    }

    @Override
    public boolean header(CodeReference code, LocalDate dateOfService) {
      return false;
    }

    @Override
    public String release(CodeReference code, LocalDate dateOfService) {
      return "ICD-10-CM 2026";
    }

    @Override
    public boolean poaExempt(CodeReference code, LocalDate dateOfService) {
      return false;
    }

    @Override
    public String chapter(CodeReference code, LocalDate dateOfService) {
      return "";
    }
  }
}
