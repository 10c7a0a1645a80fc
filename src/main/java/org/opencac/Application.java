package org.opencac;

import org.opencac.cli.Program;

/** The program's entry point. */
public final class Application {
  private Application() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(Program.run(args, System.getenv()));
  }
}
