package org.opencac.edit.json;

import org.opencac.edit.Grouping;
import org.opencac.edit.Grouping.Candidate;
import org.opencac.edit.Grouping.Category;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.Grouping.DrgEstimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes how payers would group an encounter. */
final class GroupingJson {
  private GroupingJson() {}

  static void write(Grouping grouping, ObjectNode node) {
    ArrayNode complications = node.putArray("complications");
    for (Complication complication : grouping.complications()) {
      complications
          .addObject()
          .put("diagnosis", complication.diagnosis())
          .put("code", complication.code())
          .put("level", complication.level())
          .put("counts", complication.counts())
          .put("reason", complication.reason());
    }
    ArrayNode categories = node.putArray("hcc");
    grouping.categories().forEach(category -> write(category, categories.addObject()));
    grouping.drg().ifPresent(estimate -> write(estimate, node.putObject("msDrg")));
  }

  private static void write(Category category, ObjectNode node) {
    node.put("hcc", category.number()).put("label", category.label());
    ArrayNode codes = node.putArray("codes");
    category.codes().forEach(codes::add);
    node.put("counts", category.counts());
    if (!category.counts()) {
      node.put("droppedBy", category.droppedBy());
    }
    if (category.coefficient().isPresent()) {
      node.put("segment", category.segment())
          .put("coefficient", category.coefficient().getAsDouble());
    }
  }

  private static void write(DrgEstimate estimate, ObjectNode node) {
    node.put("estimate", true)
        .put("version", estimate.version())
        .put("severity", estimate.severity())
        .put("explanation", estimate.explanation());
    ArrayNode candidates = node.putArray("candidates");
    for (Candidate candidate : estimate.candidates()) {
      candidates
          .addObject()
          .put("drg", candidate.number())
          .put("mdc", candidate.mdc())
          .put("description", candidate.description());
    }
  }
}
