package org.opencac;

import org.opencac.cli.Console;
import org.opencac.cli.Program;
import org.opencac.cli.WorkbenchCommands;

/** The program's entry point. */
public final class Application {
  private Application() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(Program.run(args, System.getenv(), new LateWorkbench()));
  }

  /** The workbench, of which no class is loaded until one of its commands is run. */
  private static final class LateWorkbench implements WorkbenchCommands {
    @Override
    public int serve(Console console, int port, boolean demo) {
      return new WorkbenchServer(System.getenv()).serve(console, port, demo);
    }

    @Override
    public int verifyTrail(Console console) {
      return new WorkbenchServer(System.getenv()).verifyTrail(console);
    }
  }
}
