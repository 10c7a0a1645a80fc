package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.evaluate.Calibration;
import org.opencac.evaluate.Counts;
import org.opencac.evaluate.Estimate;
import org.opencac.evaluate.NoteMetrics;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures for scripts: fractions from 0 to 1, rounded to four decimals. */
final class EvaluationJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private EvaluationJson() {}

  static String notes(String gold, List<NoteMetrics> metrics) {
    ObjectNode root = head("notes", gold);
    ArrayNode systems = root.putArray("systems");
    for (NoteMetrics one : metrics) {
      ObjectNode node = systems.addObject();
      node.put("codeSystem", one.system().label());
      node.put("notes", one.notes()).put("gold", one.gold()).put("suggested", one.suggested());
      put(node.putObject("figures"), one.figures());
      node.putObject("evidence")
          .put("judged", one.evidence().judged())
          .put("overlapping", one.evidence().overlapping());
      ObjectNode forbidden = node.putObject("mustNot").put("listed", one.forbiddenListed());
      ObjectNode reasons = forbidden.putObject("suggested");
      one.forbidden().forEach(reasons::put);
      put(node.putObject("reliability"), one.reliability());
      calibration(node, one.calibration());
      ArrayNode curve = node.putArray("thresholds");
      for (NoteMetrics.ThresholdPoint point : one.curve()) {
        counts(curve.addObject().put("from", point.threshold()), point.counts());
      }
      ObjectNode chapters = node.putObject("chapters");
      one.chapters().forEach((name, counts) -> counts(chapters.putObject(name), counts));
    }
    return MAPPER.writeValueAsString(root);
  }

  static String figures(String kind, String gold, String size, Map<String, Estimate> figures) {
    ObjectNode root = head(kind, gold);
    root.put("size", size);
    put(root.putObject("figures"), figures);
    return MAPPER.writeValueAsString(root);
  }

  private static ObjectNode head(String kind, String gold) {
    return MAPPER.createObjectNode().put("kind", kind).put("gold", gold);
  }

  private static void calibration(ObjectNode node, Calibration calibration) {
    ObjectNode out = node.putObject("calibration");
    out.put("expectedError", Numbers.rounded(calibration.error()));
    ArrayNode bins = out.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      bins.addObject()
          .put("size", bin.size())
          .put("confidence", Numbers.rounded(bin.confidence()))
          .put("right", Numbers.rounded(bin.right()));
    }
  }

  private static void counts(ObjectNode node, Counts counts) {
    node.put("hits", counts.hits())
        .put("falsePositives", counts.falsePositives())
        .put("misses", counts.misses())
        .put("precision", Numbers.rounded(counts.precision()))
        .put("recall", Numbers.rounded(counts.recall()));
  }

  private static void put(ObjectNode node, Map<String, Estimate> figures) {
    figures.forEach((name, estimate) ->
        node.putObject(camel(name))
            .put("value", Numbers.rounded(estimate.value()))
            .put("low", Numbers.rounded(estimate.low()))
            .put("high", Numbers.rounded(estimate.high())));
  }

  /** "exact at 10" becomes exactAt10, "exact F1" exactF1, "family-or-other F1" familyOrOtherF1. */
  static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[ -]", -1)) {
      camel.append(
          camel.isEmpty()
              ? word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }
}
