package org.opencac.web;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.opencac.engine.ChartCoding;
import org.opencac.engine.ChartEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.fault.BadInputException;
import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseRepository;
import org.opencac.review.CodingCase;
import org.opencac.review.DecisionLog;
import org.opencac.review.EngineRun;
import org.opencac.review.StoredDocument;
import org.opencac.review.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs the engine over charts, one after another on a thread of its own, and keeps what comes out.
 * A chart waits in the database, so a restart forgets none. Safe to share between threads.
 */
final class EngineRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineRuns.class);

  private final ChartEngine engine;
  private final RunWriter writer;
  private final CaseRepository cases;
  private final DecisionLog log;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final BugReports bugs;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("workbench-engine").factory());

  EngineRuns(
      ChartEngine engine,
      RunWriter writer,
      CaseRepository cases,
      DecisionLog log,
      AuditTrail trail,
      Transactions transactions,
      BugReports bugs,
      Clock clock) {
    this.engine = engine;
    this.writer = writer;
    this.cases = cases;
    this.log = log;
    this.trail = trail;
    this.transactions = transactions;
    this.bugs = bugs;
    this.clock = clock;
  }

  /** Runs what waits, soon. */
  void wake() {
    worker.execute(this::runWaiting);
  }

  /** Runs what waits, now and on this thread; returns how many charts. */
  int runAll() {
    int count = 0;
    for (String encounter : cases.waiting()) {
      run(encounter);
      count++;
    }
    return count;
  }

  private void runWaiting() {
    try {
      runAll();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("charts wait for the engine until the database answers");
    }
  }

  /** Runs the engine over one chart. What it makes is kept whole or not at all. */
  void run(String encounter) {
    CaseFile file = cases.find(encounter).orElseThrow();
    List<StoredDocument> documents = cases.documents(encounter);
    ChartCoding coded = null;
    String reason = "";
    try {
      coded =
          engine.code(
              encounter,
              file.header().encounter(),
              documents.stream().map(StoredDocument::document).toList(),
              CodingRequest.DEFAULT);
    } catch (BadInputException e) {
      reason = e.faults().getFirst().message();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      reason = "internal error " + bugs.record(e);
    }
    keep(file, documents.size(), coded, reason);
  }

  private void keep(CaseFile read, int documents, @Nullable ChartCoding coded, String reason) {
    String encounter = read.header().id();
    transactions.run(() -> {
      CaseFile file = cases.findForUpdate(encounter).orElseThrow();
      EngineRun before = cases.newestRun(encounter);
      EngineRun run =
          coded == null
              ? failed(before, reason)
              : writer.write(file.header(), coded, before, clock.instant());
      EngineRun kept = cases.addRun(run);
      CodingCase coding = new CodingCase(kept, log.of(encounter));
      cases.update(encounter, file.state(), coding.counts());
      trail.append(
          new AuditFact(
              "engine", "run", encounter, "run " + kept.number() + " " + kept.fingerprint()));
      if (cases.documentEntries(encounter, "").size() != documents) {
        cases.requestRun(encounter);
      }
    });
  }

  /** A run that came to nothing keeps what the one before had found. */
  private EngineRun failed(EngineRun before, String reason) {
    return new EngineRun(
        0,
        before.encounter(),
        before.number() + 1,
        clock.instant(),
        before.version(),
        before.fingerprint(),
        reason,
        before.releases(),
        before.documents(),
        before.notCoded(),
        before.suggestions());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
