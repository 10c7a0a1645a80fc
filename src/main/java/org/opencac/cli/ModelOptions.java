package org.opencac.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.engine.CodingEngine;
import org.opencac.learn.SiteModelFile;
import org.opencac.learn.TrainingOptions;
import picocli.CommandLine.Option;

/** Which model of a site is measured: one from a file, or one learned from the gold itself. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "notes: measure the engine with what was learned of a site (see 'cac train').")
  private @Nullable Path model;

  @Option(
      names = "--cross-validate",
      paramLabel = "N",
      description =
          "notes: divide GOLD into N parts by note, and measure each with a model trained on the"
              + " others.")
  private int parts;

  @Option(
      names = "--min-notes",
      paramLabel = "N",
      description =
          "With --cross-validate: a clue must stand in so many notes (default: ${DEFAULT-VALUE}).")
  private int minNotes = TrainingOptions.STANDARD.minNotes();

  SiteModels of(
      Console console, CodingEngine engine, OrderedWork work, boolean fold, boolean denied) {
    if (model != null && parts != 0) {
      throw Options.bad("--model, --cross-validate", "exclude each other", "give one of them");
    }
    if (parts < 0 || parts == 1 || minNotes < 2) {
      throw Options.bad(
          "--cross-validate, --min-notes", "must be at least 2", "give a larger number");
    }
    TrainingOptions options =
        new TrainingOptions(minNotes, TrainingOptions.STANDARD.folds(), 0, fold, denied);
    return new SiteModels(
        new SiteTraining(console, engine, work, options),
        Optional.ofNullable(model).map(file -> SiteModelFile.read(Options.file(file))),
        parts);
  }
}
