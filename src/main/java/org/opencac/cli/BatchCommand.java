package org.opencac.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes many notes. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Codes the notes of a JSONL file, one {\"id\",\"text\",\"context\"} a line, into one line each."
          + " Facts in a record's context (setting, sex, ageYears, dateOfService) win over the"
          + " options. Output stands in the order of the input, and the same input gives the same"
          + " bytes whatever the number of threads.",
      "A record that cannot be used goes to OUT.jsonl.rejects with its line number and the reason,"
          + " and the run goes on.",
      ""
    })
final class BatchCommand implements Callable<Integer> {
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

  @Option(
      names = "--resume",
      description = "Go on behind what OUT.jsonl holds already, with the same options.")
  private boolean resume;

  @Mixin private EncounterOptions options = new EncounterOptions();

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Encounter defaults = options.encounter(console);
    CodingRequest request = options.request();
    try (CodingEngine engine = EngineOpening.open(console)) {
      ReleaseDates dates = ReleaseDates.of(new ReleaseStore(console.home()));
      return new RecordRun(console, in, out, threads, resume)
          .run(
              "notes",
              (line, node, faults) -> {
                Note note = NoteRecord.read(line, node, defaults, faults);
                dates
                    .fault(note.encounter().dateOfService(), request.systems(), "line " + line)
                    .ifPresent(faults::add);
                return faults.isEmpty()
                    ? ResultJson.line(engine.code(note, request), request.ranked() > 0)
                    : "";
              });
    }
  }
}
