package org.opencac.cli;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.payer.PayerRelease;
import org.opencac.payer.PayerStore;
import picocli.CommandLine.Command;

/** Lists the installed releases. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the installed releases and tables with their dates and counts.%n")
final class CodesetsListCommand implements Runnable {
  private final Console console;

  CodesetsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    ReleaseStore store = new ReleaseStore(console.home());
    List<Release> releases = store.installed();
    for (Release release : releases) {
      console.out().println(line(store, release));
    }
    List<PayerRelease> tables = new PayerStore(console.home()).installed();
    for (PayerRelease table : tables) {
      console.out().println(line(table));
    }
    if (releases.isEmpty() && tables.isEmpty()) {
      console.out().println("no release is installed; cac codesets install --help says how");
    }
  }

  /** One line of a payer's table: name, edition, dates, rows, publisher. */
  static String line(PayerRelease table) {
    return String.format(
        Locale.ROOT,
        "%-31s  %-9s %s  %,9d rows  %s",
        table.table().label(),
        table.edition(),
        table.dated()
            ? table.effectiveFrom() + " to " + table.effectiveTo()
            : "its files do not say when",
        table.rows(),
        table.publisher());
  }

  /** One line: system, edition, dates, counts, publisher. */
  static String line(ReleaseStore store, Release release) {
    CodeSet codes = store.load(release);
    long billable = codes.codes().stream().filter(Code::billable).count();
    return String.format(
        Locale.ROOT,
        "%-10s  %-9s %s to %s  %,7d codes, %,7d billable, %,7d Index entries  %s",
        release.system().label(),
        release.edition(),
        release.effectiveFrom(),
        release.effectiveTo(),
        codes.codes().size(),
        billable,
        codes.index().size(),
        release.publisher());
  }
}
