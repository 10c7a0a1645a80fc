package org.opencac.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencac.note.NoteText;
import org.opencac.report.Period;
import org.opencac.review.AuditedCode;
import org.opencac.review.CodeReference;
import org.opencac.review.Denial;
import org.opencac.review.DenialRepository;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.SecondAudit;
import org.opencac.review.SecondAuditRepository;

/** What every database must do with second-level audits and denials. */
abstract class SecondLookContract extends DatabaseContract {
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

  @Test
  void aDenialComesBackAsItWasKeptAndAsItWasSettled() {
    cases().add(header("t"), List.of());
    DenialRepository denials = new JdbcDenialRepository(jdbc());
    LocalDate received = LocalDate.of(2026, 3, 12);
    Denial kept = denials.add(denial(Optional.of(CODE), "CO11", Denial.Outcome.OPEN, 0));
    Denial whole = denials.add(denial(Optional.empty(), "16", Denial.Outcome.OPEN, 0));
    assertThat(denials.of(id)).containsExactly(whole, kept);
    assertThat(denials.all()).contains(whole, kept);
    Denial settled =
        new Denial(
            kept.id(),
            id,
            received,
            kept.payer(),
            kept.code(),
            kept.reason(),
            kept.comment(),
            Denial.Outcome.PARTLY_OVERTURNED,
            Optional.of(received.plusDays(9)),
            new NoteText("paid\nin part"),
            kept.codingVersion(),
            1,
            kept.by(),
            kept.at());
    denials.update(settled);
    assertThat(transactions().within(() -> denials.findForUpdate(kept.id()))).contains(settled);
    assertThat(new JdbcReportSource(jdbc()).denials(new Period(received, received)))
        .contains(settled, whole);
  }

  private Denial denial(
      Optional<CodeReference> code, String reason, Denial.Outcome outcome, int version) {
    return new Denial(
        0,
        id,
        LocalDate.of(2026, 3, 12),
        "Médicaid",
        code,
        reason,
        new NoteText("see \uD83D\uDE00 letter"),
        outcome,
        Optional.empty(),
        new NoteText(""),
        4,
        version,
        "max",
        NOW);
  }
}
