package org.opencac.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import tools.jackson.databind.json.JsonMapper;

/** The notes that benchmarks run over: a folder of text files or a JSONL file of records. */
final class BenchmarkNotes {
  private static final LocalDate DATE = LocalDate.of(2026, 6, 15);

  private BenchmarkNotes() {}

  /** Reads all of them, in a fixed order; at least one. */
  static List<Note> read(Path source) throws IOException {
    List<Note> notes = new ArrayList<>();
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          notes.add(note(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }
      }
    } else {
      JsonMapper mapper = new JsonMapper();
      for (String line : Files.readAllLines(source, StandardCharsets.UTF_8)) {
        notes.add(note("line-" + notes.size(), mapper.readTree(line).get("text").asString()));
      }
    }
    if (notes.isEmpty()) {
      throw new IllegalStateException("there must be notes in " + source);
    }
    return notes;
  }

  private static Note note(String id, String text) {
    return new Note(id, new NoteText(text), Encounter.outpatient(DATE));
  }
}
