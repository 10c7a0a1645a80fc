package org.opencac.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;

/**
 * Opens the engine. When no diagnoses are installed, the starter release that comes with the
 * program is set up first, which takes a few seconds, once.
 */
final class EngineOpening {
  private EngineOpening() {}

  static CodingEngine open(Console console) {
    ReleaseStore store = new ReleaseStore(console.home());
    Path starter = console.root().resolve("codesets").resolve("starter");
    if (store.newest(CodeSystem.ICD_10_CM).isEmpty() && Files.isDirectory(starter)) {
      console.err().println("cac: setting up the starter release in " + console.home() + " ...");
      try (StageProgress progress = new StageProgress(console)) {
        install(console, store, List.of(starter), progress);
      }
    }
    return CodingEngine.open(console.home());
  }

  /** Installs releases and compiles what is needed to search them. */
  static List<Release> install(
      Console console, ReleaseStore store, List<Path> sources, StageProgress progress) {
    List<Release> releases = store.install(sources, progress);
    for (Release release : releases) {
      try {
        CodingEngine.compile(console.home(), release, progress);
      } catch (UncheckedIOException e) {
        throw Options.bad(
            console.home().toString(),
            release.label() + " is installed, but the terms to search it could not be written",
            "free some space and install it again");
      }
    }
    return releases;
  }
}
