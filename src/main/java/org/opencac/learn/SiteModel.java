package org.opencac.learn;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencac.codeset.CodeSystem;
import org.opencac.suggest.ScorePart;

/**
 * What was learned of a site: which clues point to which codes, and how far each kind of support is
 * believed. Immutable and safe to share; written and read by {@link SiteModelFile}.
 *
 * @param system the code system it knows
 * @param provenance where it comes from
 * @param denied whether denied findings were coded like the others
 * @param threshold from here on a code is suggested, 0 to 1
 * @param labels the codes of an older edition that the engine's codes are brought to
 * @param features the candidates of a note and what is known of each
 * @param weights by feature; "bias" is the intercept
 * @param trees what the features tell only together
 * @param fingerprint SHA-256 of its file
 */
public record SiteModel(
    CodeSystem system,
    Provenance provenance,
    boolean denied,
    double threshold,
    Labels labels,
    CandidateFeatures features,
    SortedMap<String, Double> weights,
    BoostedTrees trees,
    String fingerprint) {

  /** The weight that every candidate gets. */
  static final String BIAS = "bias";

  /** Before the name of a feature, for what it adds where others are as they are. */
  static final String TOGETHER = "together, ";

  /** The parts of a candidate's score. */
  SortedMap<String, ScorePart> parts(Map<String, Double> of) {
    SortedMap<String, ScorePart> parts = new TreeMap<>();
    double bias = weights.getOrDefault(BIAS, 0.0);
    parts.put(BIAS, new ScorePart(BIAS, 1, bias, bias));
    of.forEach((name, value) -> {
      double weight = weights.getOrDefault(name, 0.0);
      parts.put(name, new ScorePart(name, value, weight, weight * value));
    });
    trees
        .shares(ScoreFit.logit(weights, of), of)
        .forEach((name, share) -> {
          String part = TOGETHER + name;
          parts.put(part, new ScorePart(part, 1, share, share));
        });
    return parts;
  }

  /** How likely the site gives a code with these features, 0 to 1. */
  double probability(Map<String, Double> of) {
    return LogisticRegression.probability(trees.moved(ScoreFit.logit(weights, of), of));
  }
}
