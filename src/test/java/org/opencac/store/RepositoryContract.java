package org.opencac.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencac.chart.AuthorRole;
import org.opencac.chart.ChartDocument;
import org.opencac.chart.DocumentType;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.note.Span;
import org.opencac.review.ApiToken;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.AuditVerification;
import org.opencac.review.AuditedCode;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseRepository;
import org.opencac.review.CaseState;
import org.opencac.review.ChartLock;
import org.opencac.review.ChartLocks;
import org.opencac.review.Choice;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingDesk;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.DecisionLog;
import org.opencac.review.EngineRun;
import org.opencac.review.EvidenceSpan;
import org.opencac.review.LockRepository;
import org.opencac.review.Permission;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.Role;
import org.opencac.review.RunSuggestion;
import org.opencac.review.SecondAudit;
import org.opencac.review.SecondAuditRepository;
import org.opencac.review.StoredDocument;
import org.opencac.review.TokenRepository;
import org.opencac.review.Transactions;
import org.opencac.review.User;
import org.opencac.review.UserRepository;
import org.opencac.review.Worklist;
import org.opencac.review.WorklistQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database must do; one class a database runs it. */
abstract class RepositoryContract {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00.123Z");
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final CodeReference CODE = new CodeReference(CodeSystem.ICD_10_CM, "I10");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final String id = "e" + COUNTER.incrementAndGet();

  abstract Database database();

  private JdbcClient jdbc() {
    return database().client();
  }

  private Transactions transactions() {
    return database().transactions();
  }

  private CaseRepository cases() {
    return new JdbcCaseRepository(jdbc(), clock);
  }

  private DecisionLog log() {
    return new JdbcDecisionLog(jdbc());
  }

  private AuditTrail trail() {
    return new JdbcAuditTrail(jdbc(), clock);
  }

  @Test
  void aChartComesBackAsItWasKept() {
    CaseHeader header = header("Vögel & <b>Söhne</b> \uD83E\uDE7A");
    assertThat(cases().add(header, List.of())).isTrue();
    assertThat(cases().find(id).orElseThrow()).isEqualTo(new CaseFile(header, CaseState.FRESH));
  }

  @Test
  void aSecondChartOfTheSameIdIsRefused() {
    cases().add(header("one"), List.of());
    assertThat(cases().add(header("two"), List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "line\r\nline\ttab",
        "\u0000 and \uE000 and \uE0000 and \u0001\u001f",
        "\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD \u202E rtl",
        "<script>alert('x')</script> '; drop table chart; --"
      })
  void aDocumentsTextComesBackCharacterByCharacter(String text) {
    cases().add(header("t"), List.of(document("d1", text)));
    assertThat(cases().document(id, "d1").orElseThrow().document().text().reveal()).isEqualTo(text);
  }

  @Test
  void aLongDocumentComesBackWhole() {
    String text = "Ünïcode \uD83D\uDE00 0123456789\n".repeat(200_000);
    cases().add(header("t"), List.of(document("d1", text)));
    assertThat(cases().document(id, "d1").orElseThrow().document().text().reveal()).isEqualTo(text);
  }

  @Test
  void whatIsReadIsRememberedForEachReader() {
    cases().add(header("t"), List.of(document("d1", "x"), document("d2", "y")));
    cases().markRead(id, "d1", "anna", NOW);
    cases().markRead(id, "d1", "anna", NOW);
    assertThat(cases().documentEntries(id, "anna"))
        .extracting(CaseRepository.DocumentEntry::read)
        .containsExactly(true, false);
    assertThat(cases().documentEntries(id, "ben"))
        .extracting(CaseRepository.DocumentEntry::read)
        .containsExactly(false, false);
  }

  @Test
  void aNewDocumentMakesTheChartWaitForTheEngine() {
    cases().add(header("t"), List.of(document("d1", "x")));
    cases().addRun(run(1));
    assertThat(cases().pending(id)).isFalse();
    cases().addDocument(id, document("d2", "y"));
    assertThat(cases().pending(id)).isTrue();
    assertThat(cases().waiting()).contains(id);
  }

  @Test
  void theNewestRunComesBackAsItWasKept() {
    cases().add(header("t"), List.of(document("d1", "x")));
    cases().addRun(run(1));
    EngineRun second = cases().addRun(run(2));
    assertThat(cases().newestRun(id)).isEqualTo(second);
  }

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
  void whatATransactionThrowsUndoesIt() {
    cases().add(header("t"), List.of());
    long before = log().count();
    undone(() -> log().append(List.of(decision())));
    assertThat(log().count()).isEqualTo(before);
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

  @Test
  void aLockIsFreeAfterItsTime() {
    cases().add(header("t"), List.of());
    LockRepository locks = new JdbcLockRepository(jdbc());
    locks.put(new ChartLock(id, "anna", "tab", NOW, NOW.plusSeconds(120)));
    assertThat(locks.find(id, NOW.plusSeconds(119))).isPresent();
    assertThat(locks.find(id, NOW.plusSeconds(121))).isEmpty();
  }

  @Test
  void theWorklistFiltersCountsAndSorts() {
    cases().add(header("A " + id), List.of());
    WorklistQuery query = query("a " + id);
    Worklist found = new JdbcWorklist(jdbc()).find(query, NOW);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.rows().getFirst().file().header().id()).isEqualTo(id);
    assertThat(found.counts().get("status")).containsEntry("new", 1L);
  }

  @Test
  void aPercentSignInAFilterIsAPercentSign() {
    cases().add(header("B " + id), List.of());
    assertThat(new JdbcWorklist(jdbc()).find(query("%" + id), NOW).total()).isZero();
  }

  @Test
  void theNextChartIsNeitherLockedByOthersNorTheSame() {
    cases().add(header("C " + id), List.of());
    Worklist.Source worklist = new JdbcWorklist(jdbc());
    assertThat(worklist.next(query("c " + id), "", "anna", NOW)).contains(id);
    assertThat(worklist.next(query("c " + id), id, "anna", NOW)).isEmpty();
    new JdbcLockRepository(jdbc()).put(new ChartLock(id, "ben", "tab", NOW, NOW.plusSeconds(120)));
    assertThat(worklist.next(query("c " + id), "", "anna", NOW)).isEmpty();
  }

  @Test
  void aUserComesBackAndAnInvitationServesOnce() {
    UserRepository users = new JdbcUserRepository(jdbc());
    User user =
        new User(
            "u" + id,
            "Ünal",
            Set.of(Role.CODER, Role.AUDITOR),
            false,
            "",
            0,
            Optional.empty(),
            Optional.of(NOW),
            0);
    assertThat(users.add(user, NOW)).isTrue();
    users.update(user);
    assertThat(users.find("u" + id)).contains(user);
    users.invite("u" + id, "digest" + id, NOW.plusSeconds(10));
    assertThat(transactions().within(() -> users.redeem("digest" + id, NOW))).contains(user);
    assertThat(transactions().within(() -> users.redeem("digest" + id, NOW))).isEmpty();
  }

  @Test
  void anInvitationEnds() {
    UserRepository users = new JdbcUserRepository(jdbc());
    User user =
        new User("v" + id, "V", Set.of(), false, "", 0, Optional.empty(), Optional.empty(), 0);
    users.add(user, NOW);
    users.invite("v" + id, "late" + id, NOW.plusSeconds(10));
    assertThat(transactions().within(() -> users.redeem("late" + id, NOW.plusSeconds(11))))
        .isEmpty();
  }

  @Test
  void aRevokedTokenIsNotValid() {
    TokenRepository tokens = new JdbcTokenRepository(jdbc());
    ApiToken token =
        tokens.add(
            new ApiToken(
                0,
                "t",
                Set.of(Permission.IMPORT),
                "ada",
                NOW,
                NOW.plusSeconds(100),
                Optional.empty(),
                Optional.empty()),
            "digest-" + id);
    assertThat(tokens.find("digest-" + id)).contains(token);
    tokens.revoke(token.id(), NOW);
    assertThat(tokens.find("digest-" + id).orElseThrow().valid(NOW)).isFalse();
  }

  @Test
  void aSecondAuditComesBackAsItWasKept() {
    cases().add(header("t"), List.of());
    SecondAuditRepository audits = new JdbcSecondAuditRepository(jdbc());
    List<AuditedCode> codes =
        List.of(
            new AuditedCode(
                CODE,
                "Hypertension\\n",
                Optional.of(PresentOnAdmission.YES),
                new NoteText("one\ttwo\r\nthree \\ four")));
    SecondAudit kept =
        audits.add(
            new SecondAudit(
                0,
                id,
                "ben",
                "anna",
                SecondAudit.Status.SENT,
                3,
                NOW,
                Optional.empty(),
                codes,
                codes,
                Map.of(CODE, new NoteText("not\tsupported")),
                Map.of(1, new SecondAudit.Answer(false, new NoteText("no\nno"))),
                Map.of(1, new SecondAudit.Answer(true, new NoteText("right \\ so")))));
    assertThat(audits.of(id)).containsExactly(kept);
  }

  private static WorklistQuery query(String words) {
    return new WorklistQuery(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.of(0),
        OptionalInt.of(100_000),
        new NoteText(words),
        Optional.of(false),
        List.of(new WorklistQuery.Sort(WorklistQuery.Column.AGE_DAYS, true)),
        0,
        10,
        LocalDate.of(2026, 3, 10));
  }

  private CaseHeader header(String title) {
    return new CaseHeader(
        id,
        new NoteText(title),
        new Encounter(Setting.INPATIENT, Sex.FEMALE, OptionalInt.of(71), LocalDate.of(2026, 3, 9)),
        Optional.of(LocalDate.of(2026, 3, 7)),
        Optional.empty(),
        "medicare",
        new NoteText("Zebulon Quark"),
        new NoteText("MRN-" + id),
        "North Hospital",
        "cardiology");
  }

  private static StoredDocument document(String id, String text) {
    return new StoredDocument(
        new ChartDocument(
            id,
            DocumentType.PROGRESS_NOTE,
            new NoteText("Progress"),
            new NoteText("Dr. Quill"),
            AuthorRole.PHYSICIAN,
            NOW,
            new NoteText(text)),
        NOW);
  }

  private EngineRun run(int number) {
    return new EngineRun(
        0,
        id,
        number,
        NOW,
        "0.1.0",
        "sha256:0",
        "",
        "[]",
        new NoteText("[{}]"),
        new NoteText("[]"),
        List.of(
            new RunSuggestion(
                CODE,
                "Hypertension",
                0.9,
                org.opencac.suggest.Decision.QUERY,
                "query:0",
                Optional.of(PresentOnAdmission.YES),
                false,
                1,
                "progress-note",
                "assessment",
                "Chapter",
                new NoteText("{\"text\":\"Ü\"}"))));
  }

  private Decision decision() {
    return new Decision(
        0,
        id,
        1,
        "key",
        new Choice(
            DecisionAction.REPLACE,
            Optional.of(CODE),
            Optional.of(new CodeReference(CodeSystem.ICD_10_CM, "I11.9")),
            Optional.of(PresentOnAdmission.NO),
            List.of(CODE, CODE),
            "more-specific",
            new NoteText("because \uD83D\uDE00"),
            List.of(new EvidenceSpan("a-b", new Span(3, 9)))),
        "Hypertension",
        "anna",
        NOW,
        1,
        "sha256:0",
        new NoteText("{}"),
        "codable:0");
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
