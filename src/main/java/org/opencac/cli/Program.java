package org.opencac.cli;

import java.util.Locale;
import java.util.Map;
import org.opencac.fault.BadInputException;
import org.opencac.fault.BugRecord;
import org.opencac.fault.Fault;
import picocli.CommandLine;

/**
 * Runs a command line: finds the command, and turns what it throws into one line and an exit code.
 */
public final class Program {
  private Program() {}

  /** Runs in this process; the launcher passes its surroundings in the environment. */
  public static int run(
      String[] args, Map<String, String> environment, WorkbenchCommands workbench) {
    return run(args, Console.ofProcess(environment), workbench);
  }

  /** Runs with a console and without a workbench; tests bring their own. */
  public static int run(String[] args, Console console) {
    return run(args, console, WorkbenchCommands.NONE);
  }

  /** Runs with a console. */
  public static int run(String[] args, Console console, WorkbenchCommands workbench) {
    QuietLibraries.apply();
    int code;
    try {
      CommandLine line =
          new CommandLine(new CacCommand(console), new CommandFactory(console, workbench));
      line.setOut(console.out());
      line.setErr(console.err());
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.setColorScheme(
          CommandLine.Help.defaultColorScheme(
              console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
      line.setUsageHelpWidth(Math.min(console.width(), 100));
      line.setUsageHelpAutoWidth(false);
      line.setExpandAtFiles(false);
      line.setParameterExceptionHandler((e, a) -> usage(e, console));
      line.setExecutionExceptionHandler((e, c, r) -> failure(e, console));
      code = line.execute(args);
    } catch (Error e) {
      code = failure(e, console);
    }
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static int usage(CommandLine.ParameterException e, Console console) {
    String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("cac: " + lowerFirst(what) + "; see " + command + " --help");
    return ExitCode.BAD_INPUT;
  }

  private static int failure(Throwable problem, Console console) {
    console.out().flush();
    if (problem instanceof BadInputException bad) {
      for (Fault fault : bad.faults()) {
        console.err().println("cac: " + fault.message());
      }
      return ExitCode.BAD_INPUT;
    }
    BugRecord bug = BugRecord.of(problem);
    console
        .err()
        .println(
            bug.write(console.home())
                ? "cac: internal error "
                    + bug.id()
                    + "; please report it with "
                    + bug.file(console.home())
                : "cac: internal error " + bug.id() + "; please report it");
    return ExitCode.BUG;
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
