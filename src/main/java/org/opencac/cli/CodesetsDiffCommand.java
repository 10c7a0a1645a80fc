package org.opencac.cli;

import java.io.PrintWriter;
import java.util.List;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseDifference;
import org.opencac.codeset.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed from one edition to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Says which billable codes were added, deleted and revised between two editions.%n")
final class CodesetsDiffCommand implements Runnable {
  private final Console console;

  @Parameters(index = "0", paramLabel = "A", description = "The older edition, for example 2025.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "B", description = "The newer edition.")
  private String to = "";

  @Option(
      names = "--system",
      paramLabel = "S",
      description = "The code system (default: ${DEFAULT-VALUE}).")
  private String system = "ICD-10-CM";

  @Option(names = "--counts", description = "Only say how many.")
  private boolean counts;

  CodesetsDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    ReleaseStore store = new ReleaseStore(console.home());
    CodeSystem which = InstalledRelease.system(system);
    Release before = InstalledRelease.find(store, which, from, console.today());
    Release after = InstalledRelease.find(store, which, to, console.today());
    ReleaseDifference difference = ReleaseDifference.between(store.load(before), store.load(after));
    PrintWriter out = console.out();
    out.println(
        before.label()
            + " to "
            + after.label()
            + ": "
            + Numbers.count(difference.added().size(), "addition", "additions")
            + ", "
            + Numbers.count(difference.deleted().size(), "deletion", "deletions")
            + ", "
            + Numbers.count(difference.revised().size(), "revision", "revisions"));
    if (!counts) {
      list(out, "+", difference.added());
      list(out, "-", difference.deleted());
      for (ReleaseDifference.Revision revision : difference.revised()) {
        out.println("~ " + revision.after().code() + "  " + revision.before().display());
        out.println(
            "  "
                + " ".repeat(revision.after().code().length())
                + "  now: "
                + revision.after().display());
      }
    }
  }

  private static void list(PrintWriter out, String mark, List<Code> codes) {
    codes.forEach(code -> out.println(mark + " " + code.code() + "  " + code.display()));
  }
}
