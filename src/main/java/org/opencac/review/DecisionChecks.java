package org.opencac.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * Whether a choice can be a decision as the chart stands, and what else the decision keeps: the
 * title of the code and the suggestion as it was shown. Safe to share between threads.
 */
final class DecisionChecks {
  private final CaseRepository cases;
  private final CodeLookup codes;

  DecisionChecks(CaseRepository cases, CodeLookup codes) {
    this.cases = cases;
    this.codes = codes;
  }

  /** A choice that can be taken. */
  record Checked(
      CodingDesk.OpenCase chart,
      Choice choice,
      String display,
      Optional<RunSuggestion> suggestion) {

    Decision decision(int step, String key, String user, Instant at) {
      return new Decision(
          0,
          chart.file().header().id(),
          step,
          key,
          choice,
          display,
          user,
          at,
          chart.run().number(),
          chart.run().fingerprint(),
          suggestion.map(RunSuggestion::content).orElse(new NoteText("")),
          suggestion.map(RunSuggestion::digest).orElse(""));
    }
  }

  Checked check(CodingDesk.OpenCase chart, Choice choice, int together) {
    return switch (choice.action()) {
      case ACCEPT -> accept(chart, choice);
      case REJECT -> reject(chart, choice);
      case REPLACE -> replace(chart, choice);
      case ADD -> add(chart, choice);
      case REMOVE -> remove(chart, choice);
      case SEQUENCE -> sequence(chart, choice);
      case POA -> poa(chart, choice);
      case CONFIRM -> confirm(chart, choice);
      case UNDO -> undo(chart, choice, together);
      case ACKNOWLEDGE -> throw wrong("action", "is made by submitting only");
    };
  }

  private Checked accept(CodingDesk.OpenCase chart, Choice choice) {
    RunSuggestion suggestion = suggestion(chart, code(choice));
    String display = billable(chart, suggestion.code());
    Choice kept = choice.poa().isPresent() ? choice : with(choice, suggestion.poa());
    return new Checked(chart, kept, display, Optional.of(suggestion));
  }

  private Checked reject(CodingDesk.OpenCase chart, Choice choice) {
    RunSuggestion suggestion = suggestion(chart, code(choice));
    return new Checked(chart, choice, suggestion.display(), Optional.of(suggestion));
  }

  private Checked replace(CodingDesk.OpenCase chart, Choice choice) {
    CodeReference of = code(choice);
    CodeReference to = choice.to().orElseThrow();
    Optional<RunSuggestion> suggestion = chart.run().find(of);
    if (suggestion.isEmpty() && chart.coding().find(of).isEmpty()) {
      throw wrong("suggestion", of.label() + " is neither suggested nor assigned");
    }
    if (of.equals(to)) {
      throw wrong("code", "is the code that it is to replace");
    }
    return new Checked(chart, choice, billable(chart, to), suggestion);
  }

  private Checked add(CodingDesk.OpenCase chart, Choice choice) {
    CodeReference code = code(choice);
    if (chart.coding().find(code).isPresent()) {
      throw wrong("code", code.label() + " is assigned already");
    }
    for (EvidenceSpan span : choice.evidence()) {
      int length =
          cases
              .document(chart.file().header().id(), span.document())
              .orElseThrow(() -> wrong("evidence", "names a document that the chart lacks"))
              .document()
              .text()
              .length();
      if (span.span().end() > length || span.span().length() == 0) {
        throw wrong("evidence", "lies outside the document");
      }
    }
    return new Checked(chart, choice, billable(chart, code), chart.run().find(code));
  }

  private static Checked remove(CodingDesk.OpenCase chart, Choice choice) {
    CodeReference code = code(choice);
    Optional<AssignedCode> assigned = chart.coding().find(code);
    boolean rejected = chart.coding().states().get(code) == DecisionAction.REJECT;
    if (assigned.isEmpty() && !rejected) {
      throw wrong("code", code.label() + " is not assigned");
    }
    return new Checked(
        chart, choice, assigned.map(AssignedCode::display).orElse(""), Optional.empty());
  }

  private static Checked sequence(CodingDesk.OpenCase chart, Choice choice) {
    if (choice.order().isEmpty()) {
      throw wrong("order", "is empty");
    }
    CodeGroup group = choice.order().getFirst().group();
    List<CodeReference> now =
        chart.coding().assigned(group).stream().map(AssignedCode::code).toList();
    if (choice.order().size() != now.size() || !choice.order().containsAll(now)) {
      throw wrong("order", "must name each assigned code of the group once");
    }
    return new Checked(chart, choice, "", Optional.empty());
  }

  private static Checked poa(CodingDesk.OpenCase chart, Choice choice) {
    CodeReference code = code(choice);
    AssignedCode assigned =
        chart
            .coding()
            .find(code)
            .orElseThrow(() -> wrong("code", code.label() + " is not assigned"));
    if (code.group() != CodeGroup.DIAGNOSIS) {
      throw wrong("code", code.label() + " is no diagnosis");
    }
    return new Checked(chart, choice, assigned.display(), Optional.empty());
  }

  private static Checked confirm(CodingDesk.OpenCase chart, Choice choice) {
    CodeReference code = code(choice);
    boolean known =
        chart.coding().find(code).isPresent() || chart.coding().states().containsKey(code);
    if (!known) {
      throw wrong("code", code.label() + " has no decision to confirm");
    }
    return new Checked(chart, choice, "", chart.run().find(code));
  }

  private static Checked undo(CodingDesk.OpenCase chart, Choice choice, int together) {
    if (together != 1) {
      throw wrong("decisions", "an undo must be alone in its request");
    }
    if (chart.coding().lastStep().isEmpty()) {
      throw new ProblemException(
          new Problem.NotPossible("There is nothing to undo.", "Reload the chart."));
    }
    return new Checked(chart, choice, "", Optional.empty());
  }

  List<Blocker> blockers(CodingDesk.OpenCase chart) {
    List<Blocker> blockers = new ArrayList<>();
    List<AssignedCode> assigned = chart.coding().assigned();
    if (assigned.isEmpty()) {
      blockers.add(new Blocker("no-codes", "No code is assigned.", Optional.empty()));
    }
    boolean inpatient = chart.file().header().inpatient();
    LocalDate date = chart.file().header().encounter().dateOfService();
    for (AssignedCode one : assigned) {
      CodeReference code = one.code();
      if (codes.billable(code, date).isEmpty()) {
        blockers.add(
            new Blocker(
                "not-in-release",
                code.code() + " is not in the release in force any more: replace or remove it.",
                Optional.of(code)));
      }
      if (inpatient
          && code.group() == CodeGroup.DIAGNOSIS
          && one.poa().isEmpty()
          && !codes.poaExempt(code, date)) {
        blockers.add(
            new Blocker(
                "poa-missing",
                code.code() + " needs a present-on-admission indicator.",
                Optional.of(code)));
      }
    }
    return blockers;
  }

  private String billable(CodingDesk.OpenCase chart, CodeReference code) {
    LocalDate date = chart.file().header().encounter().dateOfService();
    return codes
        .billable(code, date)
        .orElseThrow(() ->
            new ProblemException(
                new Problem.NotInRelease(
                    code, codes.release(code, date), codes.header(code, date))));
  }

  private static RunSuggestion suggestion(CodingDesk.OpenCase chart, CodeReference code) {
    return chart
        .run()
        .find(code)
        .orElseThrow(() -> wrong("suggestion", code.label() + " is not suggested"));
  }

  private static CodeReference code(Choice choice) {
    return choice.code().orElseThrow(() -> wrong("code", "is missing"));
  }

  private static Choice with(Choice choice, Optional<PresentOnAdmission> poa) {
    return new Choice(
        choice.action(),
        choice.code(),
        choice.to(),
        poa,
        choice.order(),
        choice.reason(),
        choice.comment(),
        choice.evidence());
  }

  private static ProblemException wrong(String where, String what) {
    return new ProblemException(new Problem.Wrong(where, what, "reload the chart"));
  }
}
