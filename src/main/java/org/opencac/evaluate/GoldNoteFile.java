package org.opencac.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import tools.jackson.databind.JsonNode;

/**
 * Reads labelled notes: a JSONL file with {@code id}, {@code text}, {@code context} and {@code
 * codes} (each with {@code spans} into the text), {@code optional} ones and those that {@code
 * mustNot} be given, or a folder in the format of {@code corpus/}.
 */
public final class GoldNoteFile {
  private GoldNoteFile() {}

  /** The labelled notes, in order of the file or of the file names. */
  public static List<GoldNote> read(Path gold, Encounter defaults) {
    return read(gold, defaults, GoldTexts.NONE);
  }

  /** The labelled notes; records of a file without text have theirs among the given ones. */
  public static List<GoldNote> read(Path gold, Encounter defaults, GoldTexts texts) {
    if (Files.isDirectory(gold)) {
      return GoldNoteFolder.read(gold, defaults);
    }
    return GoldLines.read(
        gold, (line, node, where, faults) -> note(line, node, defaults, texts, where, faults));
  }

  private static List<GoldNote> note(
      int line,
      JsonNode node,
      Encounter defaults,
      GoldTexts texts,
      String where,
      List<Fault> faults) {
    if (node.isEmpty()) {
      return List.of();
    }
    String id = node.path("id").asString("line-" + line);
    String text = node.path("text").asString(texts.of(id));
    if (text.isEmpty()) {
      faults.add(
          new Fault("GOLD_TEXT", where, "has no text", "add \"text\" or give a file of texts"));
      return List.of();
    }
    List<GoldCode> codes = new ArrayList<>();
    for (JsonNode code : node.path("codes")) {
      code(code, text.length(), where, faults).ifPresent(codes::add);
    }
    Encounter encounter = EncounterContext.read(node.path("context"), defaults, where, faults);
    return List.of(
        new GoldNote(
            new Note(id, new NoteText(text), encounter),
            codes,
            OptionalCodes.read(node, where, faults),
            forbidden(node, where, faults)));
  }

  private static List<ForbiddenCode> forbidden(JsonNode node, String where, List<Fault> faults) {
    List<ForbiddenCode> forbidden = new ArrayList<>();
    for (JsonNode item : node.path("mustNot")) {
      code(item, 0, where, faults)
          .map(code ->
              new ForbiddenCode(code.system(), code.code(), item.path("because").asString("")))
          .ifPresent(forbidden::add);
    }
    return forbidden;
  }

  private static Optional<GoldCode> code(
      JsonNode node, int length, String where, List<Fault> faults) {
    Optional<CodeSystem> system = CodeSystem.of(node.path("codeSystem").asString("ICD-10-CM"));
    String code = node.path("code").asString("");
    if (system.isEmpty() || code.isEmpty()) {
      faults.add(
          new Fault(
              "GOLD_CODE", where, "has a code without system or number", "name both in codes"));
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : node.path("spans")) {
      int start = span.path("start").asInt(-1);
      int end = span.path("end").asInt(-1);
      if (start < 0 || end <= start || end > length) {
        faults.add(
            new Fault("GOLD_SPAN", where, "has a span outside its text", "correct start and end"));
        return Optional.empty();
      }
      spans.add(new Span(start, end));
    }
    return Optional.of(new GoldCode(system.get(), code, spans));
  }
}
