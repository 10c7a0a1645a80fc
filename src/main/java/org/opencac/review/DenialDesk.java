package org.opencac.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * Where denials of payers are entered and settled. A submitted chart that is denied is open for
 * coding again; when its last denial is settled and nobody has changed the coding since, it counts
 * as submitted again. Safe to share between threads.
 */
public final class DenialDesk {
  private final DenialRepository denials;
  private final CodingDesk desk;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  /** A desk over a database. */
  public DenialDesk(
      DenialRepository denials,
      CodingDesk desk,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    this.denials = denials;
    this.desk = desk;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Enters a denial of a submitted chart. */
  public Denial enter(Denial.Entry entry, String user) {
    return transactions.within(() -> {
      CodingDesk.OpenCase chart = desk.denied(entry.encounter(), user);
      entry.code().ifPresent(code -> require(chart, code));
      Denial denial =
          denials.add(
              new Denial(
                  0,
                  entry.encounter(),
                  entry.received(),
                  entry.payer(),
                  entry.code(),
                  entry.reason(),
                  entry.comment(),
                  Denial.Outcome.OPEN,
                  Optional.empty(),
                  new NoteText(""),
                  chart.file().state().version(),
                  0,
                  user,
                  clock.instant().truncatedTo(ChronoUnit.MILLIS)));
      note(user, "denial-enter", denial);
      return denial;
    });
  }

  /** Keeps the outcome of an open denial. */
  public Denial settle(
      long id, String user, int version, Denial.Outcome outcome, LocalDate day, NoteText words) {
    return transactions.within(() -> {
      Denial before =
          denials
              .findForUpdate(id)
              .orElseThrow(() -> new ProblemException(new Problem.NotFound("denial")));
      if (before.version() != version) {
        throw new ProblemException(new Problem.Stale(before.version(), "", Optional.empty()));
      }
      if (day.isBefore(before.received())) {
        throw new ProblemException(
            new Problem.Wrong("settled", "comes before the denial", "correct the day"));
      }
      Denial after = before.with(outcome, day, words);
      denials.update(after);
      note(user, "denial-outcome", after);
      boolean open =
          denials.of(after.encounter()).stream()
              .anyMatch(one -> one.outcome() == Denial.Outcome.OPEN);
      if (!open) {
        desk.settled(after.encounter(), user, after.codingVersion());
      }
      return after;
    });
  }

  /** All denials, newest first. */
  public List<Denial> all() {
    return transactions.within(denials::all);
  }

  /** The denials of a chart, newest first. */
  public List<Denial> of(String encounter) {
    return transactions.within(() -> denials.of(encounter));
  }

  private static void require(CodingDesk.OpenCase chart, CodeReference code) {
    if (chart.coding().find(code).isEmpty()) {
      throw new ProblemException(
          new Problem.Wrong("code", code.label() + " is not assigned", "name an assigned code"));
    }
  }

  private void note(String user, String action, Denial denial) {
    trail.append(
        new AuditFact(
            user,
            action,
            denial.encounter(),
            "denial "
                + denial.id()
                + " reason "
                + denial.reason()
                + denial.code().map(code -> " " + code.label()).orElse("")
                + " "
                + denial.outcome().label()));
  }
}
