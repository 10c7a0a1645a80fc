package org.opencac.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opencac.edit.CheckResult;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Level;
import org.opencac.edit.json.CheckResultWriter;
import org.opencac.edit.json.CodedEncounterReader;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Judges coded encounters. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judges the codes of an encounter, wherever they came from, by the Tabular List, the Official"
          + " Guidelines and the payers' edits that are installed. Each finding says what is wrong,"
          + " who says so, and what would put it right; docs/edits has a page for each.",
      "IN.json holds one encounter, or a list of them; IN.jsonl one a line. With -o a record that"
          + " cannot be used goes to OUT.jsonl.rejects and the run goes on.",
      ""
    },
    footer = {"", "Example: cac check encounter.json"})
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "IN.json|IN.jsonl|-", description = "The encounters; - reads one.")
  private String in = "";

  @Option(names = "-o", paramLabel = "OUT.jsonl", description = "Write the results there.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "A report to read, or JSON (default: text on a terminal, else JSON).")
  private @Nullable String format;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning",
      description = "Exit with 1 when there is a finding of this level or a graver one.")
  private @Nullable String failOn;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with when there is -o (default: ${DEFAULT-VALUE}).")
  private int threads = 1;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Level> limit = limit();
    boolean json = json();
    boolean lines = EncounterInput.isLines(in);
    AtomicInteger failed = new AtomicInteger();
    try (EncounterJudge judge = new EncounterJudge(console)) {
      int code =
          lines && out != null
              ? new RecordRun(console, Path.of(in), out, threads, false)
                  .run(
                      "encounters",
                      (line, node, faults) -> {
                        CheckResult result = check(judge, node, "line " + line, line, faults);
                        count(result, limit, failed);
                        return faults.isEmpty() ? CheckResultWriter.line(result) : "";
                      })
              : print(judge, json, lines, limit, failed);
      return code == ExitCode.DONE && failed.get() > 0 ? ExitCode.CHECK_FAILED : code;
    }
  }

  private int print(
      EncounterJudge judge,
      boolean json,
      boolean lines,
      Optional<Level> limit,
      AtomicInteger failed) {
    int rejected = 0;
    try (EncounterInput input = EncounterInput.open(in, lines, console);
        EncounterOutput output = EncounterOutput.open(console, Optional.ofNullable(out), json)) {
      while (input.hasNext()) {
        EncounterInput.Item item = input.next();
        List<Fault> faults = new ArrayList<>(item.faults());
        if (faults.isEmpty()) {
          CheckResult result = check(judge, item.node(), item.where(), item.number(), faults);
          if (faults.isEmpty()) {
            count(result, limit, failed);
            output.write(result);
          }
        }
        rejected += faults.isEmpty() ? 0 : 1;
        faults.forEach(fault -> console.err().println("cac: " + fault.message()));
      }
    }
    return rejected == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private static CheckResult check(
      EncounterJudge judge, JsonNode node, String where, int number, List<Fault> faults) {
    CodedEncounter encounter =
        CodedEncounterReader.read(node, "encounter-" + number, where, faults);
    return judge.judge(encounter);
  }

  private static void count(CheckResult result, Optional<Level> limit, AtomicInteger failed) {
    limit
        .filter(level -> result.findings().stream().anyMatch(f -> f.level().compareTo(level) <= 0))
        .ifPresent(level -> failed.incrementAndGet());
  }

  private boolean json() {
    if (format == null) {
      return !console.terminal();
    }
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "json" -> true;
      case "text" -> false;
      default -> throw Options.bad("--format", "unknown format", "use text or json");
    };
  }

  private Optional<Level> limit() {
    if (failOn == null) {
      return Optional.empty();
    }
    return Optional.of(
        Level.of(failOn.toLowerCase(Locale.ROOT))
            .filter(level -> level != Level.INFORMATION)
            .orElseThrow(() ->
                new BadInputException(
                    "OPTION", "--fail-on", "unknown level", "use error or warning")));
  }
}
