package org.opencac;

import java.util.ArrayList;
import java.util.List;
import org.opencac.cli.Program;
import org.opencac.cli.WorkbenchCommands;

/**
 * Runs several command lines one after the other in one process, so that the record which makes
 * later runs start fast holds what each of them loads. The launcher calls it after a build; it is
 * no command.
 */
public final class Rehearsal {
  /** Stands between two command lines. */
  private static final String THEN = "--then";

  private Rehearsal() {}

  /** Runs the command lines, in order; exits with the sum of their codes. */
  public static void main(String[] args) {
    List<String> line = new ArrayList<>();
    int code = 0;
    for (String arg : args) {
      if (arg.equals(THEN)) {
        code += run(line);
        line.clear();
      } else {
        line.add(arg);
      }
    }
    System.exit(code + run(line));
  }

  private static int run(List<String> line) {
    return Program.run(line.toArray(String[]::new), System.getenv(), WorkbenchCommands.NONE);
  }
}
