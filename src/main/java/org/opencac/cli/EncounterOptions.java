package org.opencac.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingRequest;
import org.opencac.learn.SiteModelFile;
import org.opencac.note.Encounter;
import picocli.CommandLine.Option;

/** The facts of an encounter and what is wanted, as options of several commands. */
final class EncounterOptions {
  private static final int MOST_RANKED = 10_000;

  @Option(
      names = "--setting",
      paramLabel = "outpatient|inpatient|emergency",
      description = "Where the encounter took place (default: ${DEFAULT-VALUE}).")
  private String setting = "outpatient";

  @Option(names = "--sex", paramLabel = "female|male", description = "The patient's sex.")
  private @Nullable String sex;

  @Option(names = "--age-years", paramLabel = "N", description = "Age in completed years.")
  private @Nullable String age;

  @Option(
      names = "--date-of-service",
      paramLabel = "YYYY-MM-DD",
      description = "Picks the release in force (default: today).")
  private @Nullable String date;

  @Option(
      names = "--systems",
      paramLabel = "S,S",
      description =
          "Code systems to suggest from: ICD-10-CM, CPT, HCPCS, ICD-10-PCS, ICD-9-CM (default: what"
              + " is installed and valid for the setting).")
  private @Nullable String systems;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Show only suggestions of at least this confidence, 0 to 1.")
  private @Nullable String minConfidence;

  @Option(
      names = "--ranked",
      paramLabel = "N",
      description = "Also give the best N codes, shown or not (JSON only).")
  private @Nullable String ranked;

  @Option(
      names = "--code-denied",
      description =
          "Code denied findings too, to compare with corpora whose coders did; never for a claim.")
  private boolean denied;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Score suggestions with what was learned of a site (see 'cac train').")
  private @Nullable Path model;

  /** The encounter that the options describe. */
  Encounter encounter(Console console) {
    return new Encounter(
        Options.setting(setting),
        Options.sex(sex),
        Options.age(age),
        Options.date(date, console.today()));
  }

  /** The code systems that are named; empty for the default. */
  List<CodeSystem> systems() {
    return Options.systems(systems);
  }

  /** What is wanted. */
  CodingRequest request() {
    CodingRequest request = new CodingRequest(systems(), confidence(), rankedCount(), denied);
    return model == null ? request : request.with(SiteModelFile.read(Options.file(model)));
  }

  private double confidence() {
    if (minConfidence == null) {
      return -1;
    }
    try {
      double value = Double.parseDouble(minConfidence);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw badConfidence();
    }
    throw badConfidence();
  }

  private static RuntimeException badConfidence() {
    return Options.bad("--min-confidence", "is no confidence", "give a number from 0 to 1");
  }

  private int rankedCount() {
    if (ranked == null) {
      return 0;
    }
    try {
      int value = Integer.parseInt(ranked);
      if (value >= 0 && value <= MOST_RANKED) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw badRanked();
    }
    throw badRanked();
  }

  private static RuntimeException badRanked() {
    return Options.bad("--ranked", "is no number of codes", "give 0 to " + MOST_RANKED);
  }
}
