package org.opencac.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opencac.engine.CodingEngine;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Says what the engine reads in notes. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what the engine reads in each note: sections, sentences, concepts with what the note"
          + " says about them (negated, possible, historical, whose). A record may carry"
          + " \"mentions\": [{\"start\",\"end\"}]; each of them is asserted too, known or not.",
      ""
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "IN.jsonl", description = "The notes.")
  private Path in = Path.of("");

  @Option(names = "-o", required = true, paramLabel = "OUT.jsonl", description = "The results.")
  private Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: ${DEFAULT-VALUE}).")
  private int threads = 1;

  @Option(names = "--resume", description = "Go on behind what OUT.jsonl holds already.")
  private boolean resume;

  @Mixin private EncounterOptions options = new EncounterOptions();

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Encounter defaults = options.encounter(console);
    try (CodingEngine engine = EngineOpening.open(console)) {
      return new RecordRun(console, in, out, threads, resume)
          .run(
              "notes",
              (line, node, faults) -> {
                Note note = NoteRecord.read(line, node, defaults, faults);
                List<Span> mentions = mentions(line, node, note.text().length(), faults);
                return faults.isEmpty() ? AnnotationJson.line(engine, note, mentions) : "";
              });
    }
  }

  private static List<Span> mentions(int line, JsonNode node, int length, List<Fault> faults) {
    List<Span> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      int start = mention.path("start").asInt(-1);
      int end = mention.path("end").asInt(-1);
      if (start < 0 || end < start || end > length) {
        if (faults.isEmpty()) {
          faults.add(
              new Fault(
                  "MENTION",
                  "line " + line,
                  "a mention lies outside the text",
                  "give start and end as UTF-16 positions, end exclusive"));
        }
      } else {
        mentions.add(new Span(start, end));
      }
    }
    return mentions;
  }
}
