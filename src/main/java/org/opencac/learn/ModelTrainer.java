package org.opencac.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.opencac.codeset.CodeSystem;

/**
 * Trains a model in two steps: which clues point to which codes, then how far each kind of support
 * is believed. The second step sees each note as it would come in later: with clues learned from
 * the other notes. Nothing is drawn by chance; the parts of the cross-validation follow from the
 * notes' ids.
 */
public final class ModelTrainer {
  private final TrainingOptions options;

  /** A trainer with these options. */
  public ModelTrainer(TrainingOptions options) {
    this.options = options;
  }

  /** The part that a note belongs to. */
  public static int part(String id, int parts) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % parts);
  }

  /** A model of these notes. */
  public SiteModel train(CodeSystem system, List<Example> coded, Provenance provenance) {
    Labels labels = options.foldToLabels() ? labels(coded) : Labels.NONE;
    List<Example> examples =
        coded.stream()
            .map(example -> new Example(example.reading().folded(labels), example.codes()))
            .toList();
    List<ScoreFit.Judged> candidates = new ArrayList<>();
    for (int part = 0; part < options.folds(); part++) {
      int held = part;
      List<Example> others = examples.stream().filter(e -> part(e) != held).toList();
      CandidateFeatures learned = learn(others);
      for (Example example : examples) {
        if (part(example) == part) {
          learned
              .of(example.reading(), learned.supports(example.reading()), true)
              .forEach((code, features) ->
                  candidates.add(
                      new ScoreFit.Judged(held, features, example.codes().contains(code))));
        }
      }
    }
    ScoreFit fit = ScoreFit.of(candidates);
    return SiteModelFile.rounded(
        new SiteModel(
            system,
            provenance,
            options.denied(),
            threshold(fit, candidates, examples),
            labels,
            learn(examples),
            fit.weights(),
            fit.trees(),
            ""));
  }

  private int part(Example example) {
    return part(example.reading().id(), options.folds());
  }

  private static Labels labels(List<Example> examples) {
    Set<String> codes = new TreeSet<>();
    examples.forEach(example -> codes.addAll(example.codes()));
    return new Labels(codes);
  }

  private CandidateFeatures learn(List<Example> examples) {
    CodeCounts counts = CodeCounts.of(examples);
    List<Set<String>> codes = examples.stream().map(Example::codes).toList();
    List<Set<String>> clues = new ArrayList<>();
    for (Example example : examples) {
      Set<String> pointing = new HashSet<>();
      example
          .reading()
          .clues()
          .forEach((name, clue) -> {
            if (clue.pointsToCodes()) {
              pointing.add(name);
            }
          });
      clues.add(pointing);
    }
    ClueTable phrases = ClueTable.fit(clues, codes, counts, options.minNotes());
    Set<String> known = CandidateFeatures.phrasesOf(phrases);
    List<Set<String>> longest = examples.stream().map(e -> e.reading().longest(known)).toList();
    return new CandidateFeatures(
        counts,
        phrases,
        ClueTable.fit(longest, codes, counts, options.minNotes()),
        CodeClassifiers.fit(examples, counts, options.minNotes()));
  }

  /** The confidence from which on the least is lost over the held-out notes. */
  private double threshold(ScoreFit fit, List<ScoreFit.Judged> candidates, List<Example> examples) {
    int gold = examples.stream().mapToInt(example -> example.codes().size()).sum();
    record Scored(double probability, boolean right) {}
    List<Scored> scored =
        IntStream.range(0, candidates.size())
            .mapToObj(i ->
                new Scored(
                    LogisticRegression.probability(fit.logits()[i]), candidates.get(i).right()))
            .sorted(Comparator.comparingDouble(Scored::probability).reversed())
            .toList();
    double best = Double.NEGATIVE_INFINITY;
    double threshold = 0.5;
    int right = 0;
    for (int i = 0; i < scored.size(); i++) {
      right += scored.get(i).right() ? 1 : 0;
      int wrong = i + 1 - right;
      double worth =
          options.missCost() > 0
              ? options.missCost() * right - wrong
              : 2.0 * right / (i + 1 + gold);
      if (worth > best) {
        best = worth;
        threshold = scored.get(i).probability();
      }
    }
    return Math.clamp(threshold, 0.02, 0.98);
  }
}
