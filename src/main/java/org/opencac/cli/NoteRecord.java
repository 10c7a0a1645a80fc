package org.opencac.cli;

import java.util.List;
import org.opencac.evaluate.EncounterContext;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import tools.jackson.databind.JsonNode;

/** Reads a note from a record: {@code id}, {@code text}, {@code context}. */
final class NoteRecord {
  private NoteRecord() {}

  /** The note; with faults it must not be used. */
  static Note read(int line, JsonNode node, Encounter defaults, List<Fault> faults) {
    String where = "line " + line;
    JsonNode text = node.path("text");
    if (!text.isString() || text.asString().isBlank()) {
      faults.add(new Fault("NOTE_EMPTY", where, "lacks text", "add the note as \"text\""));
    } else if (text.asString().length() > NoteInput.LIMIT) {
      faults.add(
          new Fault(
              "NOTE_TOO_LONG",
              where,
              "the text is longer than " + NoteInput.LIMIT / 1_000_000 + " million characters",
              "split the document"));
    } else if (text.asString().indexOf('\0') >= 0) {
      faults.add(new Fault("NOTE_BINARY", where, "the text has NUL characters", "send plain text"));
    }
    Encounter encounter = EncounterContext.read(node.path("context"), defaults, where, faults);
    String id = node.path("id").asString("line-" + line);
    return new Note(id, new NoteText(faults.isEmpty() ? text.asString() : ""), encounter);
  }
}
