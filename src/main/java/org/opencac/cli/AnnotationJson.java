package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import org.opencac.concept.Assertion;
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
      mention(concepts.addObject(), concept.span(), concept.assertion(), text);
    }
    ArrayNode asked = root.putArray("mentions");
    for (Span span : mentions) {
      mention(asked.addObject(), span, engine.assess(parsed, span), text);
    }
    return MAPPER.writeValueAsString(root);
  }

  private static void mention(ObjectNode node, Span span, Assertion assertion, NoteText text) {
    ResultJson.span(node, span, text).put("kind", "condition").putArray("attributes");
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
