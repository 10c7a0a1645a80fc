package org.opencac.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** About the audit trail. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Proves the audit trail of the workbench whole.%n",
    synopsisSubcommandLabel = "verify")
final class AuditCommand implements Runnable {
  private final Console console;
  private final WorkbenchCommands workbench;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  AuditCommand(Console console, WorkbenchCommands workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(console.out(), spec.commandLine().getColorScheme());
    }
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Reads every entry and the decisions it tells of; exit code 1 and the first broken entry"
              + " when something was changed. Run it while the workbench is not running, or with"
              + " PostgreSQL at any time.%n")
  int verify() {
    return workbench.verifyTrail(console);
  }
}
