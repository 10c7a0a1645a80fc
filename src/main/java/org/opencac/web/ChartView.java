package org.opencac.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencac.chart.ChartDocument;
import org.opencac.review.AssignedCode;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseRepository;
import org.opencac.review.CaseState;
import org.opencac.review.ChartLocks;
import org.opencac.review.CodeGroup;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingCase;
import org.opencac.review.CodingDesk;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.EngineRun;
import org.opencac.review.EvidenceSpan;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.RejectedCode;
import org.opencac.review.RunSuggestion;
import tools.jackson.databind.json.JsonMapper;

/** Turns charts into what is sent. Safe to share between threads. */
final class ChartView {
  private final CodingDesk desk;
  private final CaseRepository cases;
  private final ChartLocks locks;
  private final ChartEdits edits;
  private final Names names;
  private final JsonMapper mapper;

  ChartView(
      CodingDesk desk,
      CaseRepository cases,
      ChartLocks locks,
      ChartEdits edits,
      Names names,
      JsonMapper mapper) {
    this.desk = desk;
    this.cases = cases;
    this.locks = locks;
    this.edits = edits;
    this.names = names;
    this.mapper = mapper;
  }

  ChartJson chart(CodingDesk.OpenCase chart, Caller caller) {
    CaseHeader header = chart.file().header();
    CaseState state = chart.file().state();
    return new ChartJson(
        header.id(),
        header.title().reveal(),
        state.status().label(),
        orNull(state.holdReason()),
        state.version(),
        orNull(state.coder()),
        orNull(names.of(state.coder())),
        context(header),
        new ChartJson.PatientJson(header.patient().reveal(), header.recordNumber().reveal()),
        header.facility(),
        header.specialty(),
        documents(chart, caller),
        run(chart),
        suggestions(chart),
        new RawJson(chart.run().notCoded().reveal()),
        coding(chart),
        locks
            .holder(header.id())
            .map(lock -> ChartJson.LockJson.of(lock, caller.name(), names))
            .orElse(null));
  }

  static ChartJson.ContextJson context(CaseHeader header) {
    OptionalInt age = header.encounter().ageYears();
    return new ChartJson.ContextJson(
        header.encounter().setting().label(),
        header.encounter().sex().label(),
        age.isPresent() ? Integer.valueOf(age.getAsInt()) : null,
        header.encounter().dateOfService(),
        header.admitted().orElse(null),
        header.discharged().orElse(null),
        header.payer());
  }

  private List<ChartJson.DocumentJson> documents(CodingDesk.OpenCase chart, Caller caller) {
    Map<String, RunWriter.DocumentMarks> marks = new HashMap<>();
    for (RunWriter.DocumentMarks one :
        mapper.readValue(chart.run().documents().reveal(), RunWriter.DocumentMarks[].class)) {
      marks.put(one.id(), one);
    }
    Instant firstDecision =
        chart.decisions().isEmpty() ? Instant.MAX : chart.decisions().getFirst().at();
    List<ChartJson.DocumentJson> documents = new ArrayList<>();
    for (CaseRepository.DocumentEntry entry :
        cases.documentEntries(chart.file().header().id(), caller.name())) {
      ChartDocument document = entry.document().document();
      RunWriter.DocumentMarks found =
          marks.getOrDefault(
              document.id(),
              new RunWriter.DocumentMarks(document.id(), "none", List.of(), List.of()));
      documents.add(
          new ChartJson.DocumentJson(
              document.id(),
              document.type().label(),
              document.title().reveal(),
              new ChartJson.AuthorJson(
                  document.authorName().reveal(), document.authorRole().label()),
              document.time(),
              entry.length(),
              entry.read(),
              entry.document().received().isAfter(firstDecision),
              found.codable(),
              found.sections(),
              found.copied()));
    }
    return documents;
  }

  private ChartJson.RunJson run(CodingDesk.OpenCase chart) {
    EngineRun run = chart.run();
    return new ChartJson.RunJson(
        run.id(),
        run.number(),
        chart.pending() ? "pending" : run.failed() ? "failed" : "done",
        run.number() == 0 ? null : run.at(),
        orNull(run.reason()),
        new ChartJson.EngineJson(run.version(), run.fingerprint()),
        new RawJson(run.releases()));
  }

  private static List<RawJson> suggestions(CodingDesk.OpenCase chart) {
    List<RawJson> all = new ArrayList<>();
    for (RunSuggestion suggestion : chart.run().suggestions()) {
      String content = suggestion.content().reveal();
      String change = chart.coding().changeOf(suggestion).label();
      all.add(
          new RawJson(
              content.substring(0, content.length() - 1)
                  + (change.isEmpty() || change.equals("gone")
                      ? ",\"change\":null}"
                      : ",\"change\":\"" + change + "\"}")));
    }
    return all;
  }

  CodingJson coding(CodingDesk.OpenCase chart) {
    Names.Once once = names.once();
    CodingCase coding = chart.coding();
    List<CodingJson.AssignedJson> assigned = new ArrayList<>();
    for (CodeGroup group : CodeGroup.values()) {
      int position = 0;
      for (AssignedCode code : coding.assigned(group)) {
        position++;
        assigned.add(assigned(chart, code, position, once));
      }
    }
    Map<String, String> states = new TreeMap<>();
    coding.states().forEach((code, action) -> states.put(code.label(), state(action)));
    List<Decision> last = coding.lastStep();
    return new CodingJson(
        chart.file().state().version(),
        chart.file().state().status().label(),
        assigned,
        coding.rejected().stream().map(one -> rejected(one, once)).toList(),
        states,
        desk.blockers(chart).stream().map(CodingJson.BlockerJson::of).toList(),
        edits.of(chart),
        acknowledged(chart, once),
        last.isEmpty() ? null : new CodingJson.UndoJson(last.getLast().number(), summary(last)),
        coding.counts().changes());
  }

  private CodingJson.AssignedJson assigned(
      CodingDesk.OpenCase chart, AssignedCode code, int position, Names.Once once) {
    Decision decision = code.decision();
    CodeReference reference = code.code();
    boolean diagnosis = reference.group() == CodeGroup.DIAGNOSIS;
    return new CodingJson.AssignedJson(
        reference.system().label(),
        reference.code(),
        code.display(),
        reference.group().label(),
        position,
        diagnosis && position == 1,
        code.poa().map(PresentOnAdmission::indicator).orElse(null),
        diagnosis && desk.poaExempt(chart, reference),
        code.origin() == DecisionAction.REPLACE
            ? "replaced"
            : code.origin() == DecisionAction.ADD ? "added" : "accepted",
        code.origin() == DecisionAction.ACCEPT ? reference.label() : null,
        code.replaces().map(CodeReference::label).orElse(null),
        decision.by(),
        once.of(decision.by()),
        decision.at(),
        decision.number(),
        decision.choice().comment().reveal(),
        evidence(chart, decision),
        desk.valid(chart, reference),
        orNull(code.change().label()));
  }

  /** What was shown when the code was chosen, or the words that were selected for it. */
  private List<EvidenceJson> evidence(CodingDesk.OpenCase chart, Decision decision) {
    if (!decision.choice().evidence().isEmpty()) {
      return decision.choice().evidence().stream()
          .map(one -> selected(chart.file().header().id(), one))
          .toList();
    }
    String shown = decision.shown().reveal();
    return shown.isEmpty() ? List.of() : mapper.readValue(shown, SuggestionJson.class).evidence();
  }

  private EvidenceJson selected(String encounter, EvidenceSpan one) {
    String text =
        cases
            .document(encounter, one.document())
            .map(found -> found.document().text().slice(one.span()).reveal())
            .orElse("");
    return new EvidenceJson(
        one.document(), one.span().begin(), one.span().end(), text, "condition", "", false);
  }

  private static CodingJson.RejectedJson rejected(RejectedCode code, Names.Once once) {
    Decision decision = code.decision();
    CodeReference reference = decision.choice().code().orElseThrow();
    return new CodingJson.RejectedJson(
        reference.system().label(),
        reference.code(),
        decision.display(),
        reference.label(),
        decision.choice().reason(),
        decision.choice().comment().reveal(),
        decision.by(),
        once.of(decision.by()),
        decision.at(),
        decision.number(),
        orNull(code.change().label()));
  }

  private List<CodingJson.AcknowledgedJson> acknowledged(
      CodingDesk.OpenCase chart, Names.Once once) {
    return CodingCase.acknowledged(chart.decisions(), chart.file().state().version()).stream()
        .map(one ->
            new CodingJson.AcknowledgedJson(
                mapper.readValue(one.shown().reveal(), EditsJson.FindingJson.class),
                one.choice().reason(),
                one.choice().comment().reveal(),
                one.by(),
                once.of(one.by()),
                one.at(),
                one.number()))
        .toList();
  }

  private static String summary(List<Decision> step) {
    Decision first = step.getFirst();
    String one =
        first.choice().action().label()
            + first.choice().code().map(code -> " " + code.code()).orElse("");
    return step.size() == 1 ? one : one + " and " + (step.size() - 1) + " more";
  }

  private static String state(DecisionAction action) {
    return switch (action) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case REPLACE -> "replaced";
      case ADD, REMOVE, SEQUENCE, POA, CONFIRM, UNDO, ACKNOWLEDGE ->
          throw new IllegalStateException("no state of a suggestion: " + action);
    };
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
