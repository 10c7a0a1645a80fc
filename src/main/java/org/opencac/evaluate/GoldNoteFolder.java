package org.opencac.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a folder of notes ({@code *.txt}) with their labels ({@code *.yml}) beside them, as {@code
 * corpus/README.md} describes them. Evidence is written as words of the note and read as spans.
 */
final class GoldNoteFolder {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final Encounter defaults;
  private final List<Fault> faults = new ArrayList<>();

  private GoldNoteFolder(Encounter defaults) {
    this.defaults = defaults;
  }

  static List<GoldNote> read(Path folder, Encounter defaults) {
    return new GoldNoteFolder(defaults).readAll(folder);
  }

  private List<GoldNote> readAll(Path folder) {
    List<GoldNote> notes = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path labels : walk.sorted().toList()) {
        Path text = labels.resolveSibling(labels.getFileName().toString().replace(".yml", ".txt"));
        if (labels.toString().endsWith(".yml") && Files.exists(text)) {
          notes.add(note(labels, Files.readString(text, StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      throw new BadInputException(
          "GOLD_UNREADABLE",
          folder.toString(),
          "a note or its labels cannot be read",
          "check that they are UTF-8 and readable");
    }
    if (notes.isEmpty() && faults.isEmpty()) {
      faults.add(
          new Fault(
              "GOLD_EMPTY",
              folder.toString(),
              "has no notes (*.txt) with labels (*.yml)",
              "give a folder in the format of corpus/README.md"));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return notes;
  }

  private GoldNote note(Path labels, String text) throws IOException {
    String where = labels.getFileName().toString();
    JsonNode root;
    try {
      root = YAML.readTree(Files.readString(labels, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      faults.add(new Fault("GOLD_YAML", where, "is no YAML", "correct the file"));
      root = YAML.createObjectNode();
    }
    List<GoldCode> codes = new ArrayList<>();
    for (JsonNode code : root.path("codes")) {
      codes.add(
          new GoldCode(
              system(code, where), number(code, where), spans(code.path("evidence"), text, where)));
    }
    List<ForbiddenCode> forbidden = new ArrayList<>();
    for (JsonNode code : root.path("mustNot")) {
      spans(code.path("evidence"), text, where);
      forbidden.add(
          new ForbiddenCode(
              system(code, where), number(code, where), code.path("because").asString("")));
    }
    Encounter encounter = EncounterContext.read(root, defaults, where, faults);
    String id = root.path("id").asString(where.replace(".yml", ""));
    return new GoldNote(
        new Note(id, new NoteText(text), encounter),
        codes,
        OptionalCodes.read(root, where, faults),
        forbidden);
  }

  private CodeSystem system(JsonNode code, String where) {
    return CodeSystem.of(code.path("codeSystem").asString("ICD-10-CM"))
        .orElseGet(() -> {
          faults.add(
              new Fault("GOLD_CODE", where, "unknown codeSystem", "use ICD-10-CM or leave out"));
          return CodeSystem.ICD_10_CM;
        });
  }

  private String number(JsonNode code, String where) {
    String number = code.path("code").asString("");
    if (number.isEmpty()) {
      faults.add(new Fault("GOLD_CODE", where, "has an entry without code", "add its code"));
    }
    return number;
  }

  private List<Span> spans(JsonNode evidence, String text, String where) {
    List<Span> spans = new ArrayList<>();
    int position = 0;
    for (JsonNode item : evidence) {
      position++;
      String words = item.isObject() ? item.path("text").asString("") : item.asString("");
      int occurrence = item.path("occurrence").asInt(1);
      int start = words.isEmpty() ? -1 : text.indexOf(words);
      for (int i = 1; i < occurrence && start >= 0; i++) {
        start = text.indexOf(words, start + 1);
      }
      if (start < 0) {
        faults.add(
            new Fault(
                "GOLD_EVIDENCE",
                where,
                "evidence " + position + " of a code does not stand in the note",
                "copy it from the note, character by character"));
      } else {
        spans.add(new Span(start, start + words.length()));
      }
    }
    return spans;
  }
}
