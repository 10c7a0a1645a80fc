package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.CodingResult;
import org.opencac.fault.BadInputException;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes one note. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads one note and suggests codes, each with the words that support it, the path through the"
          + " Alphabetic Index, the rules that decided, and what the note does not say.",
      ""
    },
    footer = {"", "Example: cac suggest --setting emergency --sex female --age-years 34 note.txt"})
final class SuggestCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "FILE|-", description = "The note, UTF-8; - reads standard input.")
  private String file = "";

  @Mixin private EncounterOptions options = new EncounterOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "A report to read, or JSON for scripts (default: text).")
  private String format = "text";

  SuggestCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    boolean json =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "json" -> true;
          case "text" -> false;
          default -> throw Options.bad("--format", "unknown format", "use text or json");
        };
    Encounter encounter = options.encounter(console);
    CodingRequest request = options.request();
    Note note =
        new Note(NoteInput.id(file), new NoteText(NoteInput.read(file, console)), encounter);
    print(console, note, request, json);
  }

  /** Codes the note and prints what comes out. */
  static void print(Console console, Note note, CodingRequest request, boolean json) {
    try (CodingEngine engine = EngineOpening.open(console)) {
      ReleaseDates.of(new ReleaseStore(console.home()))
          .fault(note.encounter().dateOfService(), request.systems(), "--date-of-service")
          .ifPresent(fault -> {
            throw new BadInputException(List.of(fault));
          });
      CodingResult result = engine.code(note, request);
      if (json) {
        boolean ranked = request.ranked() > 0;
        console
            .out()
            .println(
                console.terminal()
                    ? ResultJson.pretty(result, ranked)
                    : ResultJson.line(result, ranked));
      } else {
        new SuggestReport(console, result).print();
      }
    }
  }
}
