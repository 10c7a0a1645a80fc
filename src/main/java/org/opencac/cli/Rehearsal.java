package org.opencac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the two commonest commands in one process, one note and a batch of many, so that the record
 * which makes later runs start fast holds what they load. The launcher calls it after a build; it
 * is no command.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Suggests codes for a note, then for a batch of notes.
   *
   * @param args the note, a folder of notes ({@code *.txt}, one level of folders), and a folder to
   *     write to
   * @throws IOException when a note cannot be read or the batch not be written
   */
  public static void main(String[] args) throws IOException {
    int code = run("suggest", args[0]);
    Path work = Files.createDirectories(Path.of(args[2]));
    Path notes = work.resolve("notes.jsonl");
    Files.write(notes, lines(Path.of(args[1])));
    code += run("batch", notes.toString(), "-o", work.resolve("results.jsonl").toString());
    System.exit(code);
  }

  private static List<String> lines(Path folder) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        lines.add(
            json.writeValueAsString(
                Map.of("id", file.getFileName().toString(), "text", Files.readString(file))));
      }
    }
    return lines;
  }

  private static int run(String... line) {
    return Program.run(line, System.getenv(), WorkbenchCommands.NONE);
  }
}
