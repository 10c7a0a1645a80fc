package org.opencac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.evaluate.GoldNote;
import org.opencac.evaluate.GoldNoteFile;
import org.opencac.learn.Example;
import org.opencac.learn.SiteModel;
import org.opencac.learn.SiteModelFile;
import org.opencac.learn.TrainingOptions;
import org.opencac.note.Encounter;
import org.opencac.note.Sex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from coded notes. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from notes that a site has coded: which words and terms point to which codes there,"
          + " and how far each kind of support is to be believed. The model is a readable file for"
          + " --model of suggest, batch and evaluate; the same notes give the same bytes.",
      "A phrase is kept when it stands in at least --min-notes notes and all its words name"
          + " something in the code set; numbers are not kept. See docs/training.md.",
      ""
    },
    footer = {"", "Example: cac train coded.jsonl -o site.model --systems ICD-10-CM"})
final class TrainCommand implements Runnable {
  private final Console console;

  @Parameters(
      paramLabel = "GOLD",
      description = "Coded notes: a JSONL file, or a folder like corpus/.")
  private Path gold = Path.of("");

  @Option(names = "-o", required = true, paramLabel = "MODEL", description = "The model.")
  private Path out = Path.of("");

  @Option(
      names = "--systems",
      paramLabel = "S",
      description = "The code system to learn (default: the one GOLD has most codes of).")
  private @Nullable String systems;

  @Option(
      names = "--setting",
      paramLabel = "S",
      description = "Setting of records that state none (default: ${DEFAULT-VALUE}).")
  private String setting = "outpatient";

  @Option(
      names = "--date-of-service",
      paramLabel = "YYYY-MM-DD",
      description = "Date of records that state none (default: today).")
  private @Nullable String date;

  @Option(
      names = "--min-notes",
      paramLabel = "N",
      description = "A clue must stand in so many notes, at least 2 (default: ${DEFAULT-VALUE}).")
  private int minNotes = TrainingOptions.STANDARD.minNotes();

  @Option(
      names = "--miss-cost",
      paramLabel = "X",
      description =
          "How many false suggestions a missed code is worth; the threshold is chosen by it"
              + " (default: the threshold with the best F1).")
  private double missCost;

  @Option(
      names = "--fold-to-gold",
      description = "Learn the shorter codes of GOLD's older edition; only to measure.")
  private boolean fold;

  @Option(
      names = "--code-denied",
      description = "Read denied findings as if they were not (for gold whose coders did).")
  private boolean denied;

  @Option(
      names = "--scale",
      description =
          "Learn no site but the scale of the engine's own confidence, and write it as"
              + " models/rules/confidence-scale.tsv has it.")
  private boolean scale;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to read with (default: ${DEFAULT-VALUE}); the model is the same.")
  private int threads = 2;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Options.present(gold);
    if (threads < 1 || minNotes < 2 || missCost < 0) {
      throw Options.bad(
          "--threads, --min-notes, --miss-cost",
          "must be at least 1, 2 and 0",
          "give a larger number");
    }
    Encounter defaults =
        new Encounter(
            Options.setting(setting),
            Sex.UNKNOWN,
            OptionalInt.empty(),
            Options.date(date, console.today()));
    TrainingOptions options =
        new TrainingOptions(minNotes, TrainingOptions.STANDARD.folds(), missCost, fold, denied);
    List<GoldNote> notes = GoldNoteFile.read(gold, defaults);
    try (CodingEngine engine = EngineOpening.open(console)) {
      SiteTraining training = new SiteTraining(console, engine, new OrderedWork(threads), options);
      CodeSystem system = training.system(notes, Options.systems(systems));
      List<Example> examples = training.examples(notes, system);
      if (scale) {
        new ScaleTraining(console).run(examples, gold, out);
        return;
      }
      SiteModel model = training.train(examples, system, checksum(gold));
      SiteModelFile.write(model, out);
      console
          .err()
          .println(
              "cac: "
                  + out
                  + " knows "
                  + Numbers.count(model.provenance().notes(), "note", "notes")
                  + "; codes are suggested from a confidence of "
                  + Numbers.decimal(model.threshold()));
    }
  }

  private static String checksum(Path gold) {
    if (Files.isDirectory(gold)) {
      return "folder " + gold.getFileName();
    }
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(gold));
      return "sha256:" + HexFormat.of().formatHex(sum);
    } catch (IOException e) {
      throw Options.bad(gold.toString(), "cannot be read", "check its permissions");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
