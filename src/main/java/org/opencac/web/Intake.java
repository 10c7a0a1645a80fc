package org.opencac.web;

import org.opencac.review.AuditFact;
import org.opencac.review.AuditTrail;
import org.opencac.review.CaseRepository;
import org.opencac.review.Problem;
import org.opencac.review.ProblemException;
import org.opencac.review.StoredDocument;
import org.opencac.review.Transactions;

/** Takes encounters and documents in. Safe to share between threads. */
final class Intake {
  private final EncounterReader reader;
  private final CaseRepository cases;
  private final AuditTrail trail;
  private final Transactions transactions;

  Intake(
      EncounterReader reader, CaseRepository cases, AuditTrail trail, Transactions transactions) {
    this.reader = reader;
    this.cases = cases;
    this.trail = trail;
    this.transactions = transactions;
  }

  String add(EncounterReader.EncounterJson sent, String user) {
    EncounterReader.Read read = reader.encounter(sent);
    transactions.run(() -> {
      if (!cases.add(read.header(), read.documents())) {
        throw exists("encounter");
      }
      trail.append(
          new AuditFact(
              user, "import", read.header().id(), read.documents().size() + " documents"));
    });
    return read.header().id();
  }

  String addDocument(String encounter, EncounterReader.DocumentJson sent, String user) {
    StoredDocument document = reader.document("", sent);
    transactions.run(() -> {
      cases.reserve(encounter);
      if (!cases.addDocument(encounter, document)) {
        throw exists("document");
      }
      trail.append(new AuditFact(user, "import-document", encounter, document.document().id()));
    });
    return document.document().id();
  }

  void requestRun(String encounter, String user) {
    transactions.run(() -> {
      cases.reserve(encounter);
      cases.requestRun(encounter);
      trail.append(new AuditFact(user, "request-run", encounter, ""));
    });
  }

  private static ProblemException exists(String what) {
    return new ProblemException(
        new Problem.NotPossible("There is one of this id.", "Give the " + what + " another id."));
  }
}
