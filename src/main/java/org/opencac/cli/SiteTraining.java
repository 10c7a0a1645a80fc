package org.opencac.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.evaluate.GoldCode;
import org.opencac.evaluate.GoldNote;
import org.opencac.learn.Example;
import org.opencac.learn.ModelTrainer;
import org.opencac.learn.NoteReading;
import org.opencac.learn.Provenance;
import org.opencac.learn.SiteModel;
import org.opencac.learn.TrainingOptions;

/** Reads labelled notes as learning sees them, and trains on them. */
record SiteTraining(
    Console console, CodingEngine engine, OrderedWork work, TrainingOptions options) {

  /** The code system that is learned: the one asked for, else the one gold has most codes of. */
  CodeSystem system(List<GoldNote> notes, List<CodeSystem> asked) {
    if (asked.size() == 1) {
      return asked.getFirst();
    }
    Map<CodeSystem, Integer> counts = new EnumMap<>(CodeSystem.class);
    notes.forEach(note ->
        note.codes().stream()
            .filter(code -> asked.isEmpty() || asked.contains(code.system()))
            .forEach(code -> counts.merge(code.system(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow(
            () -> Options.bad("GOLD", "has no codes to learn from", "give notes with their codes"));
  }

  /** The notes as learning sees them. */
  List<Example> examples(List<GoldNote> notes, CodeSystem system) {
    List<Example> examples = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.of(console, "notes to learn from", notes.size())) {
      work.run(
          notes.iterator(),
          gold -> {
            NoteReading reading = engine.reading(gold.note(), system, options.denied());
            return new Example(reading.without(gold.optional()), codes(gold, system));
          },
          example -> {
            examples.add(example);
            progress.step();
          });
    }
    return examples;
  }

  /** The codes of a note that the release has, headers only where gold's edition stands. */
  private Set<String> codes(GoldNote gold, CodeSystem system) {
    CodeSet release = engine.codeSet(system, gold.note().encounter().dateOfService());
    Set<String> codes = new HashSet<>();
    for (GoldCode code : gold.codes()) {
      boolean usable =
          code.system() == system
              && (options.foldToLabels()
                  || release.find(code.code()).map(Code::billable).orElse(false));
      if (usable) {
        codes.add(CodeSystem.undotted(code.code()));
      }
    }
    return codes;
  }

  /** A model of these notes. */
  SiteModel train(List<Example> examples, CodeSystem system, String gold) {
    int codes = examples.stream().mapToInt(example -> example.codes().size()).sum();
    Provenance provenance =
        new Provenance(
            examples.size(),
            codes,
            options.minNotes(),
            options.folds(),
            system.label(),
            ProgramVersion.number(),
            gold);
    return new ModelTrainer(options).train(system, examples, provenance);
  }
}
