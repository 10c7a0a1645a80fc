package org.opencac.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program itself: without a command it says what there is. */
@Command(
    name = "cac",
    description = {
      "Reads clinical notes and suggests billing codes, each with the words that support it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Start with:   cac demo",
      "Your note:    cac suggest note.txt",
      "More:         cac COMMAND --help",
      "",
      "Exit codes: 0 done, 1 a check failed, 2 bad input, 70 a bug (an id to report)."
    },
    subcommands = {
      DemoCommand.class,
      SuggestCommand.class,
      BatchCommand.class,
      AnnotateCommand.class,
      CheckCommand.class,
      SearchCommand.class,
      CodesetsCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      VerifyCommand.class,
      ServeCommand.class,
      AuditCommand.class,
    })
final class CacCommand implements Runnable {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  CacCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(console.out(), spec.commandLine().getColorScheme());
    }
  }
}
