package org.opencac.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.opencac.edit.CheckResult;
import org.opencac.edit.json.CheckResultWriter;

/** Where judgements go: a file, or the console as JSON or as a report to read. */
final class EncounterOutput implements AutoCloseable {
  private final Console console;
  private final Optional<RecordOutput> file;
  private final boolean json;

  private EncounterOutput(Console console, Optional<RecordOutput> file, boolean json) {
    this.console = console;
    this.file = file;
    this.json = json;
  }

  static EncounterOutput open(Console console, Optional<Path> out, boolean json) {
    return new EncounterOutput(console, out.map(path -> RecordOutput.open(path, false)), json);
  }

  /** Writes a judgement. */
  void write(CheckResult result) {
    if (file.isPresent()) {
      file.get().write(CheckResultWriter.line(result));
    } else if (!json) {
      new CheckReport(console).print(result);
    } else {
      console
          .out()
          .println(
              console.terminal()
                  ? CheckResultWriter.pretty(result)
                  : CheckResultWriter.line(result));
    }
  }

  @Override
  public void close() {
    file.ifPresent(RecordOutput::close);
  }
}
