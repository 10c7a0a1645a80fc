package org.opencac.cli;

import org.opencac.codeset.Release;
import org.opencac.engine.CodingResult;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a coded note as the contract has it: field names, order, UTF-16 offsets. */
final class ResultJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ResultJson() {}

  /** One line. */
  static String line(CodingResult result, boolean ranked) {
    return MAPPER.writeValueAsString(record(result, ranked));
  }

  /** Indented, for a person. */
  static String pretty(CodingResult result, boolean ranked) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record(result, ranked));
  }

  private static ObjectNode record(CodingResult result, boolean ranked) {
    NoteText text = result.note().note().text();
    ObjectNode root = MAPPER.createObjectNode().put("id", result.note().note().id());
    root.putObject("engine")
        .put("version", result.stamp().version())
        .put("fingerprint", result.stamp().fingerprint());
    ArrayNode releases = root.putArray("codeSets");
    for (Release release : result.releases()) {
      releases
          .addObject()
          .put("codeSystem", release.system().label())
          .put("release", release.edition())
          .put("effectiveFrom", release.effectiveFrom().toString());
    }
    ArrayNode suggestions = root.putArray("suggestions");
    result.chart().suggestions().forEach(s -> suggestion(suggestions.addObject(), s, text));
    result.services().services().forEach(s -> ServiceJson.write(suggestions.addObject(), s, text));
    ArrayNode notCoded = root.putArray("notCoded");
    result.chart().notCoded().forEach(n -> notCoded(notCoded.addObject(), n, text));
    result.services().notCoded().forEach(n -> notCoded(notCoded.addObject(), n, text));
    if (ranked) {
      ArrayNode codes = root.putArray("ranked");
      for (RankedCode code : result.chart().ranked()) {
        codes
            .addObject()
            .put("codeSystem", code.code().system().label())
            .put("code", code.code().code())
            .put("confidence", Numbers.rounded(code.confidence()));
      }
    }
    return root;
  }

  private static void suggestion(ObjectNode node, Suggestion suggestion, NoteText text) {
    node.put("codeSystem", suggestion.code().system().label())
        .put("code", suggestion.code().code())
        .put("display", suggestion.code().display())
        .put("confidence", Numbers.rounded(suggestion.confidence()))
        .put("decision", suggestion.decision().label());
    ArrayNode evidence = node.putArray("evidence");
    for (Evidence one : suggestion.evidence()) {
      span(evidence.addObject(), one.span(), text)
          .put("role", one.role().label())
          .put("section", one.section().label());
    }
    ArrayNode path = node.putArray("indexPath");
    suggestion.indexPath().forEach(path::add);
    ArrayNode rules = node.putArray("rules");
    suggestion
        .rules()
        .forEach(rule ->
            rules
                .addObject()
                .put("id", rule.id())
                .put("authority", rule.authority())
                .put("section", rule.section())
                .put("outcome", rule.outcome()));
    ArrayNode score = node.putArray("score");
    suggestion
        .score()
        .forEach(part ->
            score
                .addObject()
                .put("feature", part.feature())
                .put("value", Numbers.rounded(part.value()))
                .put("weight", Numbers.rounded(part.weight()))
                .put("contribution", Numbers.rounded(part.contribution())));
    ArrayNode alternatives = node.putArray("alternatives");
    suggestion
        .alternatives()
        .forEach(other ->
            alternatives
                .addObject()
                .put("code", other.code().code())
                .put("display", other.code().display())
                .put("reason", other.reason()));
    ArrayNode missing = node.putArray("missing");
    suggestion
        .missing()
        .forEach(m -> missing.addObject().put("role", m.role()).put("question", m.question()));
  }

  private static void notCoded(ObjectNode node, NotCoded left, NoteText text) {
    span(node, left.span(), text).put("reason", left.reason());
    left.cue().ifPresent(cue -> span(node.putObject("cue"), cue, text));
    node.put("rule", left.rule());
  }

  /** Writes start, end and the words between them. */
  static ObjectNode span(ObjectNode node, Span span, NoteText text) {
    return node.put("start", span.begin())
        .put("end", span.end())
        .put("text", text.slice(span).reveal());
  }
}
