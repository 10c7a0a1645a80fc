package org.opencac.cli;

/** What the commands about the workbench do; the web and the database are not this package's. */
public interface WorkbenchCommands {

  /** For a program without a workbench. */
  WorkbenchCommands NONE =
      new WorkbenchCommands() {
        @Override
        public int serve(Console console, int port, boolean demo) {
          throw Options.bad("serve", "is not part of this program", "run it by ./cac");
        }

        @Override
        public int verifyTrail(Console console) {
          throw Options.bad("audit", "is not part of this program", "run it by ./cac");
        }
      };

  /** Serves the workbench until it is ended; returns the exit code. */
  int serve(Console console, int port, boolean demo);

  /** Verifies the audit trail; returns the exit code. */
  int verifyTrail(Console console);
}
