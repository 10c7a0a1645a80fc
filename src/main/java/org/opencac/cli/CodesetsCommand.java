package org.opencac.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The installed code sets. */
@Command(
    name = "codesets",
    mixinStandardHelpOptions = true,
    description = {
      "Code sets as published: installs them, lists them, looks a code up, says what changed.",
      "Several releases stand side by side; the date of service picks the one in force.",
      ""
    },
    subcommands = {
      CodesetsInstallCommand.class,
      CodesetsListCommand.class,
      CodesetsShowCommand.class,
      CodesetsDiffCommand.class,
      CodesetsVerifyCommand.class
    })
final class CodesetsCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  CodesetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(console.out(), spec.commandLine().getColorScheme());
    }
  }
}
