package org.opencac.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencac.chart.ChartDocument;
import org.opencac.review.Choice;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingCase;
import org.opencac.review.CodingDesk;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.Permission;
import org.opencac.review.PresentOnAdmission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Opens charts and documents. */
@RestController
@RequestMapping("/api/v1/encounters/{id}")
final class ChartController {
  private final CodingDesk desk;
  private final ChartView view;
  private final Names names;
  private final JsonMapper mapper;

  ChartController(CodingDesk desk, ChartView view, Names names, JsonMapper mapper) {
    this.desk = desk;
    this.view = view;
    this.names = names;
    this.mapper = mapper;
  }

  /** A document with its text. */
  record DocumentTextJson(
      String id,
      String type,
      String title,
      ChartJson.AuthorJson author,
      Instant time,
      String text) {
    @Override
    public String toString() {
      return "DocumentTextJson[" + id + "]";
    }
  }

  record HistoryJson(List<DecisionJson> decisions) {}

  record DecisionJson(
      long id,
      String action,
      @Nullable String codeSystem,
      @Nullable String code,
      @Nullable String toCodeSystem,
      @Nullable String toCode,
      @Nullable String poa,
      List<String> order,
      String reason,
      String comment,
      String by,
      String byName,
      Instant at,
      boolean undone,
      String fingerprint,
      EditsJson.@Nullable FindingJson finding,
      @Schema(implementation = SuggestionJson.class) @Nullable RawJson shown) {
    @Override
    public String toString() {
      return "DecisionJson[" + id + "]";
    }
  }

  @GetMapping
  @Needs(Permission.CHART)
  ChartJson open(@PathVariable String id) {
    Caller caller = Caller.require();
    return view.chart(desk.open(id, caller.name()), caller);
  }

  @GetMapping("/documents/{document}")
  @Needs(Permission.CHART)
  DocumentTextJson document(@PathVariable String id, @PathVariable String document) {
    ChartDocument found = desk.document(id, document, Caller.require().name()).document();
    return new DocumentTextJson(
        found.id(),
        found.type().label(),
        found.title().reveal(),
        new ChartJson.AuthorJson(found.authorName().reveal(), found.authorRole().label()),
        found.time(),
        found.text().reveal());
  }

  @GetMapping("/history")
  @Needs(Permission.CHART)
  HistoryJson history(@PathVariable String id) {
    List<Decision> decisions = desk.open(id, Caller.require().name()).decisions();
    Set<Integer> undone = CodingCase.undone(decisions);
    Names.Once once = names.once();
    return new HistoryJson(
        decisions.stream().map(one -> decision(one, undone.contains(one.step()), once)).toList());
  }

  private DecisionJson decision(Decision decision, boolean undone, Names.Once once) {
    Choice choice = decision.choice();
    String shown = decision.shown().reveal();
    boolean acknowledged = choice.action() == DecisionAction.ACKNOWLEDGE;
    return new DecisionJson(
        decision.number(),
        choice.action().label(),
        choice.code().map(code -> code.system().label()).orElse(null),
        choice.code().map(CodeReference::code).orElse(null),
        choice.to().map(code -> code.system().label()).orElse(null),
        choice.to().map(CodeReference::code).orElse(null),
        choice.poa().map(PresentOnAdmission::indicator).orElse(null),
        choice.order().stream().map(CodeReference::code).toList(),
        choice.reason(),
        choice.comment().reveal(),
        decision.by(),
        once.of(decision.by()),
        decision.at(),
        undone && choice.action() != DecisionAction.UNDO && !acknowledged,
        decision.fingerprint(),
        acknowledged ? mapper.readValue(shown, EditsJson.FindingJson.class) : null,
        shown.isEmpty() || acknowledged ? null : new RawJson(shown));
  }
}
