package org.opencac.edit.json;

import org.opencac.edit.Grouping;
import org.opencac.edit.Grouping.Candidate;
import org.opencac.edit.Grouping.Category;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.Grouping.DrgEstimate;
import tools.jackson.core.JsonGenerator;

/** Writes how payers would group an encounter. */
final class GroupingJson {
  private GroupingJson() {}

  static void write(String name, Grouping grouping, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeArrayPropertyStart("complications");
    grouping.complications().forEach(complication -> write(complication, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("hcc");
    grouping.categories().forEach(category -> write(category, json));
    json.writeEndArray();
    grouping.drg().ifPresent(estimate -> write(estimate, json));
    json.writeEndObject();
  }

  private static void write(Complication complication, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("diagnosis", complication.diagnosis());
    json.writeStringProperty("code", complication.code());
    json.writeStringProperty("level", complication.level());
    json.writeStringProperty("counts", complication.counts());
    json.writeStringProperty("reason", complication.reason());
    json.writeEndObject();
  }

  private static void write(Category category, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("hcc", category.number());
    json.writeStringProperty("label", category.label());
    json.writeArrayPropertyStart("codes");
    category.codes().forEach(json::writeString);
    json.writeEndArray();
    json.writeBooleanProperty("counts", category.counts());
    if (!category.counts()) {
      json.writeNumberProperty("droppedBy", category.droppedBy());
    }
    if (category.coefficient().isPresent()) {
      json.writeStringProperty("segment", category.segment());
      json.writeNumberProperty("coefficient", category.coefficient().getAsDouble());
    }
    json.writeEndObject();
  }

  private static void write(DrgEstimate estimate, JsonGenerator json) {
    json.writeObjectPropertyStart("msDrg");
    json.writeBooleanProperty("estimate", true);
    json.writeStringProperty("version", estimate.version());
    json.writeStringProperty("severity", estimate.severity());
    json.writeStringProperty("explanation", estimate.explanation());
    json.writeArrayPropertyStart("candidates");
    for (Candidate candidate : estimate.candidates()) {
      json.writeStartObject();
      json.writeStringProperty("drg", candidate.number());
      json.writeNumberProperty("mdc", candidate.mdc());
      json.writeStringProperty("description", candidate.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
