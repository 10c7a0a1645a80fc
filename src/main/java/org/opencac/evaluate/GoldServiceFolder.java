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
 * Reads a folder of notes ({@code *.txt}) with the labels of their services ({@code
 * *.services.yml}) beside them, as {@code corpus/services/README.md} describes them.
 */
public final class GoldServiceFolder {
  private static final String LABELS = ".services.yml";
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final List<Fault> faults = new ArrayList<>();

  private GoldServiceFolder() {}

  /** Every note in order of its path; throws with all faults. */
  public static List<GoldServiceNote> read(Path folder, Encounter defaults) {
    GoldServiceFolder reader = new GoldServiceFolder();
    List<GoldServiceNote> notes = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path labels : walk.sorted().filter(p -> p.toString().endsWith(LABELS)).toList()) {
        notes.add(reader.note(labels, defaults));
      }
    } catch (IOException e) {
      throw new BadInputException(
          "GOLD_UNREADABLE",
          folder.toString(),
          "a note or its labels cannot be read",
          "check that they are UTF-8 and readable");
    }
    if (!reader.faults.isEmpty()) {
      throw new BadInputException(reader.faults);
    }
    return notes;
  }

  private GoldServiceNote note(Path labels, Encounter defaults) throws IOException {
    String where = labels.getFileName().toString();
    Path file = labels.resolveSibling(where.replace(LABELS, ".txt"));
    String text = Files.readString(file, StandardCharsets.UTF_8);
    JsonNode root = YAML.createObjectNode();
    try {
      root = YAML.readTree(Files.readString(labels, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      faults.add(new Fault("GOLD_YAML", where, "is no YAML", "correct the file"));
    }
    List<GoldService> services = new ArrayList<>();
    for (JsonNode one : root.path("services")) {
      List<String> modifiers = new ArrayList<>();
      one.path("modifiers").forEach(m -> modifiers.add(m.asString()));
      services.add(
          new GoldService(
              one.path("codeSystem").asString("CPT").equals("HCPCS")
                  ? CodeSystem.HCPCS
                  : CodeSystem.CPT,
              one.path("code").asString(""),
              one.path("units").asInt(1),
              modifiers,
              spans(one.path("evidence"), text, where)));
    }
    List<String> forbidden = new ArrayList<>();
    root.path("mustNot").forEach(one -> forbidden.add(one.path("code").asString("")));
    Encounter encounter = EncounterContext.read(root, defaults, where, faults);
    return new GoldServiceNote(
        new Note(root.path("id").asString(where), new NoteText(text), encounter),
        services,
        forbidden);
  }

  private List<Span> spans(JsonNode evidence, String text, String where) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode item : evidence) {
      String words = item.asString("");
      int start = words.isEmpty() ? -1 : text.indexOf(words);
      if (start < 0) {
        faults.add(
            new Fault(
                "GOLD_EVIDENCE",
                where,
                "an evidence does not stand in the note",
                "copy it from the note, character by character"));
      } else {
        spans.add(new Span(start, start + words.length()));
      }
    }
    return spans;
  }
}
