package org.opencac.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.codeset.Verification;
import org.opencac.payer.PayerRelease;
import org.opencac.payer.PayerStore;
import picocli.CommandLine.Command;

/** Checks the installed releases. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks counts, references and checksums of the installed releases; exit code 1 when a"
            + " release is damaged or is not the published one.%n")
final class CodesetsVerifyCommand implements Callable<Integer> {
  private final Console console;

  CodesetsVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReleaseStore store = new ReleaseStore(console.home());
    boolean passed = true;
    for (Release release : store.installed()) {
      Verification found = store.verify(release, console.manifest());
      print(console.out(), found);
      passed &= found.passed();
    }
    PayerStore tables = new PayerStore(console.home());
    for (PayerRelease table : tables.installed()) {
      boolean intact = tables.intact(table);
      console
          .out()
          .println(
              (intact ? "ok      " : "FAILED  ")
                  + String.format(Locale.ROOT, "%s: %,d rows", table.label(), table.rows()));
      if (!intact) {
        console
            .out()
            .println(
                "        the compiled file has changed since it was installed; install it again");
      }
      passed &= intact;
    }
    return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static void print(PrintWriter out, Verification found) {
    out.println(
        (found.passed() ? "ok      " : "FAILED  ")
            + found.release().label()
            + String.format(
                Locale.ROOT,
                ": %,d codes, %,d billable, %,d Index entries, %,d notes",
                found.codes(),
                found.billable(),
                found.indexEntries(),
                found.notes()));
    if (!found.intact()) {
      out.println("        the compiled file has changed since it was installed; install it again");
    }
    if (!found.unlistedCodes().isEmpty()) {
      out.println(
          "        "
              + found.unlistedCodes().size()
              + " codes of the Tabular List are not in the order file");
    }
    if (!found.unresolvedIndexEntries().isEmpty() || !found.unresolvedReferences().isEmpty()) {
      out.println(
          "        as published, "
              + found.unresolvedIndexEntries().size()
              + " Index entries and "
              + found.unresolvedReferences().size()
              + " references in notes lead to codes the release does not have");
    }
    for (Verification.Source source : found.sources()) {
      String what =
          switch (source.published()) {
            case SAME -> "is the published file";
            case DIFFERENT -> "IS NOT the published file";
            case UNKNOWN -> "no published checksum is known";
          };
      out.println("        " + source.name() + "  " + what);
    }
  }
}
