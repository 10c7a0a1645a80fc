package org.opencac.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.opencac.fault.BadInputException;
import org.opencac.fault.BugRecord;
import org.opencac.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works through a JSONL file: output in the order of the input, the same bytes whatever the
 * threads; what cannot be used goes to {@code OUT.rejects} with its line number and reason.
 *
 * @param console for progress and the closing line
 * @param in the records
 * @param out where the results go
 * @param threads how many work
 * @param resume whether to go on behind what {@code out} holds already
 */
record RecordRun(Console console, Path in, Path out, int threads, boolean resume) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What became of a line. */
  private record Outcome(int line, String output, String reason, boolean bug) {}

  /** Runs; the exit code is 70 when a record met a bug, 2 when no record could be used. */
  int run(String task, RecordWork work) {
    if (threads < 1) {
      throw Options.bad("--threads", "must be at least 1", "give a larger number");
    }
    Options.file(in);
    if (Files.isDirectory(out) || out.toAbsolutePath().equals(in.toAbsolutePath())) {
      throw Options.bad(out.toString(), "cannot be the output", "give another file with -o");
    }
    long lines = console.progress() ? InputLines.count(in) : -1;
    int[] counts = new int[3];
    try (InputLines input = new InputLines(in);
        RecordOutput output = RecordOutput.open(out, resume);
        ProgressLine progress = ProgressLine.of(console, task, lines)) {
      if (!input.hasNext()) {
        throw Options.bad(in.toString(), "has no records", "give one JSON object a line");
      }
      Iterator<InputLine> rest = output.remaining(input, progress);
      new OrderedWork(threads)
          .<InputLine, Outcome>run(
              rest,
              line -> outcome(line, work),
              outcome -> {
                if (outcome.reason().isEmpty()) {
                  counts[0]++;
                  output.write(outcome.output());
                } else {
                  counts[1]++;
                  counts[2] += outcome.bug() ? 1 : 0;
                  output.reject(outcome.line(), outcome.reason());
                }
                progress.step();
              });
    }
    if (counts[1] > 0) {
      console
          .err()
          .println(
              "cac: "
                  + Numbers.count(counts[1], "record", "records")
                  + " rejected, see "
                  + RecordOutput.rejects(out)
                  + "; "
                  + Numbers.count(counts[0], "record", "records")
                  + " written");
    }
    if (counts[2] > 0) {
      return ExitCode.BUG;
    }
    return counts[0] == 0 && counts[1] > 0 && !resume ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private Outcome outcome(InputLine line, RecordWork work) {
    if (!line.problem().isEmpty()) {
      return new Outcome(line.number(), "", line.problem(), false);
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(line.text());
    } catch (JacksonException e) {
      return new Outcome(line.number(), "", "the line is no JSON", false);
    }
    if (!node.isObject()) {
      return new Outcome(line.number(), "", "the line is no JSON object", false);
    }
    try {
      List<Fault> faults = new ArrayList<>();
      String output = work.work(line.number(), node, faults);
      return new Outcome(line.number(), output, reason(faults), false);
    } catch (BadInputException e) {
      return new Outcome(line.number(), "", reason(e.faults()), false);
    } catch (RuntimeException | StackOverflowError e) {
      BugRecord bug = BugRecord.of(e);
      bug.write(console.home());
      return new Outcome(line.number(), "", "internal error " + bug.id(), true);
    }
  }

  private static String reason(List<Fault> faults) {
    return String.join(
        "; ", faults.stream().map(fault -> fault.what() + " (" + fault.remedy() + ")").toList());
  }
}
