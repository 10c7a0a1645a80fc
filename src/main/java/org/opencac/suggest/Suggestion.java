package org.opencac.suggest;

import java.util.List;
import org.opencac.codeset.Code;

/**
 * A code that the note supports, with everything a coder needs to accept or reject it.
 *
 * @param code the code, billable
 * @param confidence how likely a coder keeps it, 0 to 1
 * @param decision what may be done with it
 * @param evidence the words that support it, at least one
 * @param indexPath the path through the Index, main term first; the code's title when it was found
 *     by title
 * @param rules the rules that took part
 * @param score the parts of the confidence
 * @param alternatives other codes worth a look, best first
 * @param missing what the note does not say
 */
public record Suggestion(
    Code code,
    double confidence,
    Decision decision,
    List<Evidence> evidence,
    List<String> indexPath,
    List<AppliedRule> rules,
    List<ScorePart> score,
    List<Alternative> alternatives,
    List<MissingAttribute> missing) {

  /** Checks that there is evidence and copies the lists. */
  public Suggestion {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a suggestion must have evidence, " + code.code());
    }
    evidence = List.copyOf(evidence);
    indexPath = List.copyOf(indexPath);
    rules = List.copyOf(rules);
    score = List.copyOf(score);
    alternatives = List.copyOf(alternatives);
    missing = List.copyOf(missing);
  }

  /** The same suggestion with the confidence that other parts make. */
  Suggestion weighed(List<ScorePart> parts) {
    return new Suggestion(
        code,
        ConfidenceModel.confidence(parts),
        decision,
        evidence,
        indexPath,
        rules,
        parts,
        alternatives,
        missing);
  }
}
