package org.opencac.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencac.chart.AuthorRole;
import org.opencac.chart.ChartDocument;
import org.opencac.chart.DocumentType;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.note.Span;
import org.opencac.review.AuditTrail;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseRepository;
import org.opencac.review.Choice;
import org.opencac.review.CodeReference;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.DecisionLog;
import org.opencac.review.EngineRun;
import org.opencac.review.EvidenceSpan;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.RunSuggestion;
import org.opencac.review.StoredDocument;
import org.opencac.review.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the contracts of the database share: its parts, and a chart that no other test has. */
abstract class DatabaseContract {
  static final Instant NOW = Instant.parse("2026-03-10T08:00:00.123Z");
  static final CodeReference CODE = new CodeReference(CodeSystem.ICD_10_CM, "I10");
  private static final AtomicInteger COUNTER = new AtomicInteger();

  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final String id = "e" + COUNTER.incrementAndGet();

  abstract Database database();

  JdbcClient jdbc() {
    return database().client();
  }

  Transactions transactions() {
    return database().transactions();
  }

  CaseRepository cases() {
    return new JdbcCaseRepository(jdbc(), clock);
  }

  DecisionLog log() {
    return new JdbcDecisionLog(jdbc());
  }

  AuditTrail trail() {
    return new JdbcAuditTrail(jdbc(), clock);
  }

  CaseHeader header(String title) {
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

  static StoredDocument document(String id, String text) {
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

  EngineRun run(int number) {
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

  Decision decision() {
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
}
