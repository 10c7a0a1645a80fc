package org.opencac.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.opencac.engine.SpecRunners;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecRunner;
import picocli.CommandLine.Command;

/** Runs every example beside every rule file. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Runs every example beside every rule file and says which do not hold; exit code 1 when"
            + " one does not.%n")
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int examples = 0;
    int failed = 0;
    List<SpecRunner> runners = SpecRunners.all();
    for (SpecRunner runner : runners) {
      List<SpecFailure> failures = runner.run();
      examples += runner.size();
      failed += failures.size();
      for (SpecFailure failure : failures) {
        console
            .out()
            .println(
                "models/rules/"
                    + failure.file()
                    + " example "
                    + failure.example()
                    + ": "
                    + failure.what());
      }
    }
    console
        .out()
        .println(
            examples
                + " examples in "
                + Numbers.count(runners.size(), "file", "files")
                + ", "
                + (failed == 0 ? "all hold" : Numbers.count(failed, "failure", "failures")));
    return failed == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }
}
