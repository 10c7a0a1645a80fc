package org.opencac.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;

/**
 * Opens the engine. When no diagnoses are installed, the starter release that comes with the
 * program is set up first, which takes a few seconds, once.
 */
final class EngineOpening {
  private EngineOpening() {}

  static CodingEngine open(Console console) {
    prepare(console);
    return CodingEngine.open(console.home());
  }

  /** Sets up the starter release when no diagnoses are installed. */
  static void prepare(Console console) {
    ReleaseStore store = new ReleaseStore(console.home());
    Path starter = console.root().resolve("codesets").resolve("starter");
    if (store.newest(CodeSystem.ICD_10_CM).isEmpty() && Files.isDirectory(starter)) {
      console.err().println("cac: setting up the starter release in " + console.home() + " ...");
      try (StageProgress progress = new StageProgress(console)) {
        CodingEngine.install(console.home(), List.of(starter), progress);
      }
    }
  }
}
