package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import org.opencac.concept.Assertion;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.engine.CodingEngine;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was read in a note, as the contract has it. */
final class AnnotationJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AnnotationJson() {}

  /** One line. */
  static String line(CodingEngine engine, Note note, List<Span> mentions) {
    NoteText text = note.text();
    ParsedNote parsed = engine.parse(note);
    ObjectNode root = MAPPER.createObjectNode().put("id", note.id());
    ArrayNode sections = root.putArray("sections");
    for (Section section : parsed.sections()) {
      sections
          .addObject()
          .put("start", section.span().begin())
          .put("end", section.span().end())
          .put("title", section.title().reveal())
          .put("kind", section.kind().label());
    }
    ArrayNode sentences = root.putArray("sentences");
    for (Sentence sentence : parsed.sentences()) {
      sentences.addObject().put("start", sentence.span().begin()).put("end", sentence.span().end());
    }
    ArrayNode concepts = root.putArray("concepts");
    for (Concept concept : engine.concepts(parsed)) {
      ObjectNode node = concepts.addObject();
      ResultJson.span(node, concept.span(), text).put("kind", concept.kind().label());
      attributes(node, concept.attributes(), text);
      assertion(node, concept.assertion(), text);
    }
    ArrayNode asked = root.putArray("mentions");
    for (Span span : mentions) {
      ObjectNode node = asked.addObject();
      ResultJson.span(node, span, text).put("kind", "condition");
      attributes(node, engine.attributes(parsed, span), text);
      assertion(node, engine.assess(parsed, span), text);
    }
    return MAPPER.writeValueAsString(root);
  }

  private static void attributes(ObjectNode node, List<Attribute> attributes, NoteText text) {
    ArrayNode array = node.putArray("attributes");
    for (Attribute attribute : attributes) {
      ObjectNode one = array.addObject();
      one.put("kind", attribute.kind().label()).put("value", attribute.value());
      ResultJson.span(one, attribute.span(), text);
    }
  }

  private static void assertion(ObjectNode node, Assertion assertion, NoteText text) {
    node.put("negated", assertion.negated())
        .put("certainty", assertion.possible() ? "possible" : "certain")
        .put("temporality", label(assertion.temporality()))
        .put("experiencer", label(assertion.experiencer()));
    assertion.cue().ifPresent(cue -> ResultJson.span(node.putObject("cue"), cue, text));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
