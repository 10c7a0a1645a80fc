package org.opencac.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.evaluate.GoldTexts;
import org.opencac.evaluate.Matching;
import org.opencac.note.Encounter;
import org.opencac.note.Sex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the engine against gold. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the engine against records that people labelled, with 95 %% intervals.",
      "",
      "notes: precision, recall and F1 of the codes (exact, and by category: the first three"
          + " characters), mean average precision of the ranking (gold codes that the release does"
          + " not have left out), overlap of the evidence with gold's, codes that must not be"
          + " suggested, calibration. GOLD is a JSONL file or a folder like corpus/.",
      "phrases: how often the right code is first, among 5, among 10; exact, by category, and"
          + " where the code found equals, extends or is a prefix of a right one.",
      "assertion: precision, recall and F1 of negated, possible, historical, hypothetical and"
          + " family or other. Where gold has cues and scopes instead of mentions, each run of"
          + " content words is a mention, negated (possible) when it is in the scope of a negation"
          + " (speculation) cue.",
      ""
    })
final class EvaluateCommand implements Runnable {
  private final Console console;

  @Parameters(index = "0", paramLabel = "notes|phrases|assertion", description = "What GOLD holds.")
  private Kind kind = Kind.NOTES;

  @Parameters(index = "1", paramLabel = "GOLD", description = "The labelled records.")
  private Path gold = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write index.html with plots and hits-and-misses.csv (has words of notes).")
  private @Nullable Path report;

  @Option(
      names = "--rows",
      paramLabel = "FILE.csv",
      description = "Write every hit, miss and false positive (has words of notes).")
  private @Nullable Path rows;

  @Option(
      names = "--match",
      paramLabel = "exact|category|beginning",
      description =
          "How rows, chapters and calibration match codes (default: exact); beginning: the first"
              + " four characters, for ICD-10-PCS.")
  private Matching match = Matching.EXACT;

  @Option(
      names = "--systems",
      paramLabel = "S,S",
      description = "Code systems to score, each by itself (default: those in GOLD).")
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
      names = "--fold-to-gold",
      description =
          "A suggested code that extends a shorter code of GOLD's labels counts as that code"
              + " (for gold of an older edition).")
  private boolean fold;

  @Option(
      names = "--code-denied",
      description = "Code denied findings too (for gold whose coders did).")
  private boolean denied;

  @Option(
      names = "--texts",
      paramLabel = "FILE.jsonl",
      description = "notes: Texts by id, for records of GOLD that hold labels only.")
  private @Nullable Path texts;

  @Mixin private ModelOptions models = new ModelOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print the figures (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: ${DEFAULT-VALUE}); no figure depends on it.")
  private int threads = 2;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N records.")
  private int limit = Integer.MAX_VALUE;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  /** What gold holds. */
  enum Kind {
    NOTES,
    PHRASES,
    ASSERTION
  }

  /** How figures are printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public void run() {
    Options.present(gold);
    if (threads < 1 || limit < 1) {
      throw Options.bad("--threads, --limit", "must be at least 1", "give a larger number");
    }
    if (texts != null && (kind != Kind.NOTES || Files.isDirectory(gold))) {
      throw Options.bad(
          "--texts", "is for a JSONL file of notes only", "leave it out, or give such a file");
    }
    Encounter defaults =
        new Encounter(
            Options.setting(setting),
            Sex.UNKNOWN,
            OptionalInt.empty(),
            Options.date(date, console.today()));
    List<CodeSystem> asked = Options.systems(systems);
    OrderedWork work = new OrderedWork(threads);
    EvaluationOutput output =
        new EvaluationOutput(
            console, format == Format.JSON, Optional.ofNullable(report), Optional.ofNullable(rows));
    GoldTexts given =
        Optional.ofNullable(texts)
            .map(Options::present)
            .map(GoldTexts::read)
            .orElse(GoldTexts.NONE);
    try (CodingEngine engine = EngineOpening.open(console)) {
      switch (kind) {
        case NOTES ->
            new NotesRun(
                    console,
                    engine,
                    work,
                    match,
                    fold,
                    denied,
                    models.of(console, engine, work, fold, denied))
                .run(gold, defaults, given, asked, limit, output);
        case PHRASES -> new PhrasesRun(console, engine, work).run(gold, asked, limit, output);
        case ASSERTION ->
            new AssertionRun(console, engine, work).run(gold, defaults, limit, output);
      }
    }
  }

  /** The name of a kind in scripts. */
  static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
