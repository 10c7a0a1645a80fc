package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.opencac.codeset.CodeSystem;

/** Turns the scores of notes into figures with intervals. */
public final class NoteEvaluation {
  /** Name of the figure for the mean average precision. */
  public static final String MAP = "MAP";

  /** Name of the same figure over the first four characters of ICD-10-PCS codes. */
  public static final String MAP_OF_BEGINNINGS = "MAP-4";

  /** Name of the figure for the expected calibration error. */
  public static final String CALIBRATION_ERROR = "calibration error";

  /** Name of the figure for what a scale without fault would show with so few suggestions. */
  public static final String CALIBRATION_BY_CHANCE = "calibration error by chance";

  /** Name of the figure for the hits whose evidence shares words with gold's. */
  public static final String EVIDENCE_OVERLAP = "evidence overlap";

  private static final int STEPS = 20;

  private final Bootstrap bootstrap;

  /** An evaluation with these intervals. */
  public NoteEvaluation(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** The figures of a system. */
  public NoteMetrics measure(CodeSystem system, List<GoldNote> gold, List<NoteScore> scores) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    for (Matching way : Matching.of(system)) {
      figures.put(way.label() + " precision", figure(scores, way, Counts::precision));
      figures.put(way.label() + " recall", figure(scores, way, Counts::recall));
      figures.put(way.label() + " F1", figure(scores, way, Counts::f1));
    }
    List<NoteScore> ranked = scores.stream().filter(s -> s.averagePrecision().isPresent()).toList();
    figures.put(MAP, bootstrap.estimate(ranked, NoteEvaluation::meanAveragePrecision));
    if (system == CodeSystem.ICD_10_PCS) {
      List<NoteScore> begun =
          scores.stream().filter(s -> s.beginningPrecision().isPresent()).toList();
      figures.put(
          MAP_OF_BEGINNINGS,
          bootstrap.estimate(
              begun,
              sample ->
                  sample.stream()
                      .mapToDouble(s -> s.beginningPrecision().orElse(0))
                      .average()
                      .orElse(0)));
    }
    List<ScoredCode> codes = codes(scores);
    Counts exact = total(scores, Matching.EXACT);
    return new NoteMetrics(
        system,
        scores.size(),
        exact.hits() + exact.misses(),
        exact.hits() + exact.falsePositives(),
        figures,
        overlap(codes),
        forbidden(codes),
        forbiddenListed(system, gold),
        Calibration.of(shown(codes)),
        curve(scores),
        reliability(scores),
        chapters(system, codes));
  }

  private Map<String, Estimate> reliability(List<NoteScore> scores) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put(
        CALIBRATION_ERROR,
        bootstrap.estimate(scores, sample -> Calibration.of(shown(codes(sample))).error()));
    figures.put(
        CALIBRATION_BY_CHANCE,
        bootstrap.estimate(scores, sample -> Calibration.of(shown(codes(sample))).byChance()));
    for (Acceptance acceptance : Acceptance.STANDARD) {
      figures.put(
          acceptance.label(),
          bootstrap.estimate(scores, sample -> acceptance.share(shown(codes(sample)))));
    }
    NoteMetrics.Overlap overlap = overlap(codes(scores));
    if (overlap.judged() > 0) {
      figures.put(
          EVIDENCE_OVERLAP, bootstrap.estimate(scores, sample -> overlap(codes(sample)).share()));
    }
    return figures;
  }

  private static List<ScoredCode> codes(List<NoteScore> scores) {
    return scores.stream().flatMap(s -> s.codes().stream()).toList();
  }

  private Estimate figure(List<NoteScore> scores, Matching way, ToDoubleFunction<Counts> figure) {
    return bootstrap.estimate(scores, sample -> figure.applyAsDouble(total(sample, way)));
  }

  private static Counts total(List<NoteScore> scores, Matching way) {
    Counts total = Counts.NONE;
    for (NoteScore score : scores) {
      total = total.plus(score.counts(way));
    }
    return total;
  }

  private static double meanAveragePrecision(List<NoteScore> scores) {
    return scores.stream().mapToDouble(s -> s.averagePrecision().orElse(0)).average().orElse(0);
  }

  private static NoteMetrics.Overlap overlap(List<ScoredCode> codes) {
    List<ScoredCode> judged =
        codes.stream()
            .filter(c -> c.outcome() == ScoredCode.Outcome.HIT && !c.goldEvidence().isEmpty())
            .toList();
    int overlapping = (int) judged.stream().filter(ScoredCode::evidenceOverlaps).count();
    return new NoteMetrics.Overlap(judged.size(), overlapping);
  }

  private static Map<String, Integer> forbidden(List<ScoredCode> codes) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (ScoredCode code : codes) {
      if (!code.forbidden().isEmpty()) {
        reasons.merge(code.forbidden(), 1, Integer::sum);
      }
    }
    return reasons;
  }

  private static int forbiddenListed(CodeSystem system, List<GoldNote> gold) {
    return (int)
        gold.stream()
            .flatMap(note -> note.forbidden().stream())
            .filter(code -> code.system() == system)
            .count();
  }

  private static List<NoteScore.Judged> shown(List<ScoredCode> codes) {
    return codes.stream()
        .filter(c -> c.outcome() != ScoredCode.Outcome.MISS)
        .map(c -> new NoteScore.Judged(c.confidence(), c.outcome() == ScoredCode.Outcome.HIT))
        .toList();
  }

  private static List<NoteMetrics.ThresholdPoint> curve(List<NoteScore> scores) {
    List<NoteMetrics.ThresholdPoint> curve = new ArrayList<>();
    int gold = scores.stream().mapToInt(NoteScore::gold).sum();
    for (int step = 0; step < STEPS; step++) {
      double threshold = (double) step / STEPS;
      int hits = 0;
      int wrong = 0;
      for (NoteScore score : scores) {
        for (NoteScore.Judged judged : score.ranked()) {
          if (judged.confidence() >= threshold) {
            hits += judged.right() ? 1 : 0;
            wrong += judged.right() ? 0 : 1;
          }
        }
      }
      curve.add(new NoteMetrics.ThresholdPoint(threshold, new Counts(hits, wrong, gold - hits)));
    }
    return curve;
  }

  private static Map<String, Counts> chapters(CodeSystem system, List<ScoredCode> codes) {
    Map<String, Counts> chapters = new TreeMap<>(Chapters.ORDER);
    for (ScoredCode code : codes) {
      Counts one =
          switch (code.outcome()) {
            case HIT -> new Counts(1, 0, 0);
            case FALSE_POSITIVE -> new Counts(0, 1, 0);
            case MISS -> new Counts(0, 0, 1);
          };
      chapters.merge(Chapters.of(system, code.code()), one, Counts::plus);
    }
    return chapters;
  }
}
