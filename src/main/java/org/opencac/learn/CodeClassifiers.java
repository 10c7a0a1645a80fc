package org.opencac.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One logistic regression a code over the clues of a note, for sites that code few different codes
 * (a radiology service), where words count for and against. Immutable.
 *
 * @param intercepts by code
 * @param weights by clue, then by code
 */
record CodeClassifiers(
    SortedMap<String, Double> intercepts, Map<String, SortedMap<String, Double>> weights) {
  /** No classifier. */
  static final CodeClassifiers NONE = new CodeClassifiers(Collections.emptySortedMap(), Map.of());

  /** Beyond so many codes there is too little to learn of each, and a model becomes large. */
  static final int MOST_CODES = 100;

  /** What a code without classifier, or an improbable one, counts. */
  static final double LEAST = -7;

  private static final int FEWEST_NOTES = 2;
  private static final int MOST_WORDS = 3;
  private static final double PENALTY = 1;

  /** Weights below are not kept. */
  private static final double LEAST_WEIGHT = 0.004;

  static CodeClassifiers fit(List<Example> examples, CodeCounts counts, int minNotes) {
    if (counts.counts().size() > MOST_CODES) {
      return NONE;
    }
    Map<String, Integer> seen = new HashMap<>();
    examples.forEach(example ->
        example.reading().clues().keySet().forEach(clue -> seen.merge(clue, 1, Integer::sum)));
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (Example example : examples) {
      example
          .reading()
          .clues()
          .forEach((name, clue) -> {
            if (seen.getOrDefault(name, 0) >= minNotes && isShort(clue)) {
              numbers.put(name, 0);
            }
          });
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    List<SparseRow> rows = new ArrayList<>();
    examples.forEach(example -> rows.add(SparseRow.of(values(example.reading()), numbers, false)));
    SortedMap<String, Double> intercepts = new TreeMap<>();
    Map<String, SortedMap<String, Double>> kept = new HashMap<>();
    counts
        .counts()
        .forEach((code, count) -> {
          if (count >= FEWEST_NOTES) {
            List<SparseRow> labelled = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
              SparseRow row = rows.get(i);
              boolean right = examples.get(i).codes().contains(code);
              labelled.add(new SparseRow(row.columns(), row.values(), right));
            }
            double[] weights = LogisticRegression.fit(labelled, numbers.size(), PENALTY);
            intercepts.put(code, weights[numbers.size()]);
            numbers.forEach((clue, number) -> {
              if (Math.abs(weights[number]) >= LEAST_WEIGHT) {
                kept.computeIfAbsent(clue, c -> new TreeMap<>()).put(code, weights[number]);
              }
            });
          }
        });
    return new CodeClassifiers(intercepts, kept);
  }

  private static boolean isShort(Clue clue) {
    return switch (clue.kind()) {
      case PHRASE, DENIED_PHRASE -> clue.name().chars().filter(c -> c == ' ').count() < MOST_WORDS;
      case PLACED_WORD, TERM, CODE, CONFIDENCE -> true;
    };
  }

  private static Map<String, Double> values(NoteReading reading) {
    Map<String, Double> values = new TreeMap<>();
    reading.clues().forEach((name, clue) -> values.put(name, clue.value()));
    return values;
  }

  /** The logits of all codes for a note, held between -7 and 7. */
  Map<String, Double> logits(NoteReading reading) {
    SortedMap<String, Double> logits = new TreeMap<>(intercepts);
    if (!logits.isEmpty()) {
      reading
          .clues()
          .forEach((name, clue) ->
              weights
                  .getOrDefault(name, Collections.emptySortedMap())
                  .forEach(
                      (code, weight) -> logits.merge(code, weight * clue.value(), Double::sum)));
      logits.replaceAll((code, logit) -> Math.clamp(logit, LEAST, -LEAST));
    }
    return logits;
  }

  /** The affirmed words of a note that count most for a code, when any do. */
  Optional<Clue> most(String code, NoteReading reading) {
    Optional<Clue> most = Optional.empty();
    double best = 0;
    for (Map.Entry<String, Clue> entry : reading.clues().entrySet()) {
      double weight =
          weights
              .getOrDefault(entry.getKey(), Collections.emptySortedMap())
              .getOrDefault(code, 0.0);
      if (entry.getValue().pointsToCodes() && weight > best) {
        best = weight;
        most = Optional.of(entry.getValue());
      }
    }
    return most;
  }
}
