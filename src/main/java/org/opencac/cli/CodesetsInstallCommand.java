package org.opencac.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencac.codeset.Download;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.Licence;
import org.opencac.payer.PayerInstallation;
import org.opencac.payer.PayerRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs releases from published files. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Installs releases and payers' tables as they are published: a zip, a folder, a file, or an"
          + " https address. Files of one release may come in several archives; give them together. A download goes on"
          + " where it stopped. Nothing is installed when anything fails.",
      ""
    })
final class CodesetsInstallCommand implements Runnable {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH|URL", description = "What to install.")
  private List<String> sources = List.of();

  @Option(
      names = "--cpt-licence",
      paramLabel = "HOLDER",
      description =
          "Acknowledges a licence of the publisher of CPT by its holder's name or number; needed to"
              + " install CPT, and kept beside it.")
  private String licence = "";

  CodesetsInstallCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    ReleaseStore store = new ReleaseStore(console.home());
    PayerInstallation tables = new PayerInstallation();
    List<Release> releases;
    try (StageProgress progress = new StageProgress(console)) {
      releases =
          CodingEngine.install(
              console.home(),
              paths(progress),
              progress,
              new Licence(licence, console.today().toString()),
              tables);
    }
    for (Release release : releases) {
      console.out().println("installed " + CodesetsListCommand.line(store, release));
    }
    for (PayerRelease table : tables.installed()) {
      console.out().println("installed " + CodesetsListCommand.line(table));
    }
  }

  private List<Path> paths(Progress progress) {
    List<Path> paths = new ArrayList<>();
    Download download = new Download(console.home(), console.manifest());
    for (String source : sources) {
      if (source.contains("://")) {
        paths.add(download.fetch(address(source), progress));
      } else {
        paths.add(Options.present(Path.of(source)));
      }
    }
    return paths;
  }

  private static URI address(String source) {
    try {
      return URI.create(source);
    } catch (IllegalArgumentException e) {
      throw Options.bad(source, "is no address", "give an address that begins with https://");
    }
  }
}
