package org.opencac.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Where a chart is coded: opens it, takes decisions, submits it. Every step is one transaction that
 * holds the decisions, the chart's new state and the entry of the audit trail. Safe to share
 * between threads.
 */
public final class CodingDesk {
  private final CaseRepository cases;
  private final DecisionLog log;
  private final ChartLocks locks;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final DecisionChecks checks;
  private final CodeLookup codes;
  private final Clock clock;

  /** A desk over a database. */
  public CodingDesk(
      CaseRepository cases,
      DecisionLog log,
      ChartLocks locks,
      AuditTrail trail,
      Transactions transactions,
      CodeLookup codes,
      Clock clock) {
    this.cases = cases;
    this.log = log;
    this.locks = locks;
    this.trail = trail;
    this.transactions = transactions;
    this.checks = new DecisionChecks(cases, codes);
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * A chart with what follows from its decisions.
   *
   * @param file the chart
   * @param pending whether the engine still has to run; asked before the run was read, so that an
   *     older run is never taken for the newest
   * @param run the newest run of the engine
   * @param coding what follows from the decisions
   * @param decisions all of them, oldest first
   */
  public record OpenCase(
      CaseFile file, boolean pending, EngineRun run, CodingCase coding, List<Decision> decisions) {

    /** Copies the list. */
    public OpenCase {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * What a step made.
   *
   * @param numbers of the decisions
   * @param chart the chart after it
   */
  public record Outcome(List<Long> numbers, OpenCase chart) {

    /** Copies the list. */
    public Outcome {
      numbers = List.copyOf(numbers);
    }
  }

  /** Opens a chart for reading; the audit trail says so. */
  public OpenCase open(String encounter, String user) {
    return transactions.within(() -> {
      OpenCase chart = load(encounter, cases.find(encounter));
      trail.append(
          new AuditFact(user, "view", encounter, "version " + chart.file().state().version()));
      return chart;
    });
  }

  /** The chart as it is, without a trace; for what is shown after a step. */
  public OpenCase peek(String encounter) {
    return transactions.within(() -> load(encounter, cases.find(encounter)));
  }

  /** Opens one document; the audit trail says so. */
  public StoredDocument document(String encounter, String document, String user) {
    return transactions.within(() -> {
      StoredDocument found =
          cases
              .document(encounter, document)
              .orElseThrow(() -> new ProblemException(new Problem.NotFound("document")));
      cases.markRead(encounter, document, user, clock.instant());
      trail.append(new AuditFact(user, "view-document", encounter, document));
      return found;
    });
  }

  /**
   * Takes decisions, all or none.
   *
   * @param tab the tab that holds the chart
   * @param version the version of the coding that they were made on
   * @param key the caller's name for the step; the same key again changes nothing
   */
  public Outcome decide(
      String encounter, String user, String tab, int version, String key, List<Choice> choices) {
    return transactions.within(() -> {
      OpenCase chart = load(encounter, cases.findForUpdate(encounter));
      List<Long> before =
          chart.decisions().stream()
              .filter(one -> one.key().equals(key) && one.by().equals(user))
              .map(Decision::number)
              .toList();
      if (!before.isEmpty()) {
        return new Outcome(before, chart);
      }
      locks.require(encounter, user, tab);
      requireOpen(chart, version);
      CaseState state = chart.file().state();
      int step = state.version() + 1;
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      List<Decision> made = new ArrayList<>();
      OpenCase reached = chart;
      for (Choice choice : choices) {
        Decision decision =
            checks.check(reached, choice, choices.size()).decision(step, key, user, now);
        made.add(decision);
        List<Decision> all = new ArrayList<>(chart.decisions());
        all.addAll(made);
        reached =
            new OpenCase(
                chart.file(), chart.pending(), chart.run(), new CodingCase(chart.run(), all), all);
      }
      List<Decision> kept = log.append(made);
      trail.append(
          new AuditFact(user, DecisionDigest.ACTION, encounter, DecisionDigest.of(kept).text()));
      CaseStatus status =
          state.status() == CaseStatus.NEW ? CaseStatus.IN_PROGRESS : state.status();
      String coder = state.coder().isEmpty() ? user : state.coder();
      CaseState after = new CaseState(status, state.holdReason(), coder, step);
      List<Decision> all = new ArrayList<>(chart.decisions());
      all.addAll(kept);
      CodingCase coding = new CodingCase(chart.run(), all);
      cases.update(encounter, after, coding.counts());
      CaseFile file = new CaseFile(chart.file().header(), after);
      return new Outcome(
          kept.stream().map(Decision::number).toList(),
          new OpenCase(file, chart.pending(), chart.run(), coding, all));
    });
  }

  /** What stands in the way of submitting a chart. */
  public List<Blocker> blockers(OpenCase chart) {
    return checks.blockers(chart);
  }

  /** Whether the release in force still has an assigned code. */
  public boolean valid(OpenCase chart, CodeReference code) {
    return codes.billable(code, chart.file().header().encounter().dateOfService()).isPresent();
  }

  /** Whether a code is exempt from the present-on-admission indicator. */
  public boolean poaExempt(OpenCase chart, CodeReference code) {
    return codes.poaExempt(code, chart.file().header().encounter().dateOfService());
  }

  /**
   * Submits a chart that nothing blocks, and frees it.
   *
   * @param despite ids of the edits whose errors the coder saw and let stand, for the audit trail
   * @param standing the warnings that the coder lets stand, each with its reason; they are kept
   *     with the decisions
   */
  public OpenCase submit(
      String encounter,
      String user,
      String tab,
      int version,
      SortedSet<String> despite,
      List<Acknowledgement> standing) {
    return transactions.within(() -> {
      OpenCase chart = load(encounter, cases.findForUpdate(encounter));
      locks.require(encounter, user, tab);
      requireOpen(chart, version);
      List<Blocker> blockers = blockers(chart);
      if (!blockers.isEmpty()) {
        throw new ProblemException(new Problem.Blocked(blockers));
      }
      OpenCase after =
          move(acknowledged(chart, user, standing), CaseStatus.SUBMITTED, "", user, "submit");
      if (!despite.isEmpty()) {
        trail.append(new AuditFact(user, "submit-despite", encounter, String.join(" ", despite)));
      }
      locks.free(encounter, user, tab);
      return after;
    });
  }

  private OpenCase acknowledged(OpenCase chart, String user, List<Acknowledgement> standing) {
    if (standing.isEmpty()) {
      return chart;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Decision> kept =
        log.append(standing.stream().map(one -> one.decision(chart, user, now)).toList());
    trail.append(
        new AuditFact(
            user,
            DecisionDigest.ACTION,
            chart.file().header().id(),
            DecisionDigest.of(kept).text()));
    List<Decision> all = new ArrayList<>(chart.decisions());
    all.addAll(kept);
    return new OpenCase(chart.file(), chart.pending(), chart.run(), chart.coding(), all);
  }

  /**
   * Puts a chart on hold.
   *
   * @param reason id of the reason, for the audit trail
   * @param words the reason as people read it
   */
  public OpenCase hold(String encounter, String user, String reason, String words) {
    return change(
        encounter,
        chart -> {
          requireStatus(chart, chart.file().state().status().open(), "it is submitted");
          return move(chart, CaseStatus.ON_HOLD, words, user, "hold " + reason);
        });
  }

  /** Takes a chart off hold. */
  public OpenCase resume(String encounter, String user) {
    return change(
        encounter,
        chart -> {
          requireStatus(
              chart, chart.file().state().status() == CaseStatus.ON_HOLD, "it is not on hold");
          return move(chart, CaseStatus.IN_PROGRESS, "", user, "resume");
        });
  }

  /** Opens a submitted or denied chart again. */
  public OpenCase reopen(String encounter, String user) {
    return change(
        encounter,
        chart -> {
          CaseStatus status = chart.file().state().status();
          requireStatus(
              chart,
              status == CaseStatus.SUBMITTED || status == CaseStatus.DENIED,
              "it is not submitted");
          return move(chart, CaseStatus.IN_PROGRESS, "", user, "reopen");
        });
  }

  /** A submitted chart comes back from the payer; one that came back already stays as it is. */
  OpenCase denied(String encounter, String user) {
    return change(
        encounter,
        chart -> {
          CaseStatus status = chart.file().state().status();
          requireStatus(
              chart,
              status == CaseStatus.SUBMITTED || status == CaseStatus.DENIED,
              "it is not submitted");
          return status == CaseStatus.DENIED
              ? chart
              : move(chart, CaseStatus.DENIED, "", user, "deny");
        });
  }

  /** A denied chart whose coding nobody has changed since counts as submitted again. */
  void settled(String encounter, String user, int codingVersion) {
    OpenCase chart = load(encounter, cases.findForUpdate(encounter));
    CaseState state = chart.file().state();
    if (state.status() == CaseStatus.DENIED && state.version() == codingVersion) {
      move(chart, CaseStatus.SUBMITTED, "", user, "settle");
    }
  }

  /** Assigns a chart; an empty name assigns it to nobody. */
  public OpenCase assign(String encounter, String user, String coder) {
    return change(
        encounter,
        chart -> {
          CaseState state = chart.file().state().assignedTo(coder);
          cases.update(encounter, state);
          trail.append(new AuditFact(user, "assign", encounter, coder));
          return with(chart, state);
        });
  }

  private OpenCase change(String encounter, Function<OpenCase, OpenCase> work) {
    return transactions.within(() -> work.apply(load(encounter, cases.findForUpdate(encounter))));
  }

  /** Moves a chart on; an id behind the action, after a blank, goes into the audit trail. */
  private OpenCase move(
      OpenCase chart, CaseStatus status, String reason, String user, String action) {
    String encounter = chart.file().header().id();
    CaseState state = chart.file().state().with(status, reason);
    cases.update(encounter, state);
    int blank = action.indexOf(' ');
    trail.append(
        new AuditFact(
            user,
            blank < 0 ? action : action.substring(0, blank),
            encounter,
            "version " + state.version() + (blank < 0 ? "" : action.substring(blank))));
    return with(chart, state);
  }

  private static OpenCase with(OpenCase chart, CaseState state) {
    return new OpenCase(
        new CaseFile(chart.file().header(), state),
        chart.pending(),
        chart.run(),
        chart.coding(),
        chart.decisions());
  }

  private OpenCase load(String encounter, Optional<CaseFile> found) {
    CaseFile file =
        found.orElseThrow(() -> new ProblemException(new Problem.NotFound("encounter")));
    boolean pending = cases.pending(encounter);
    EngineRun run = cases.newestRun(encounter);
    List<Decision> decisions = log.of(encounter);
    return new OpenCase(file, pending, run, new CodingCase(run, decisions), decisions);
  }

  private static void requireOpen(OpenCase chart, int version) {
    CaseState state = chart.file().state();
    requireStatus(chart, state.status().open(), "it is submitted");
    if (state.version() != version) {
      Optional<Decision> last =
          chart.decisions().isEmpty() ? Optional.empty() : Optional.of(chart.decisions().getLast());
      throw new ProblemException(
          new Problem.Stale(
              state.version(), last.map(Decision::by).orElse(""), last.map(Decision::at)));
    }
  }

  private static void requireStatus(OpenCase chart, boolean right, String why) {
    if (!right) {
      throw new ProblemException(
          new Problem.NotPossible(
              "The chart is " + chart.file().state().status().label() + ": " + why + ".",
              "Reload the chart."));
    }
  }
}
