package org.opencac.learn;

import java.util.List;
import org.opencac.codeset.Code;
import org.opencac.suggest.ScorePart;
import org.opencac.suggest.Suggestion;

/**
 * A code that the engine suggests, as learning sees it.
 *
 * @param code the code
 * @param confidence the engine's, 0 to 1
 * @param logit the sum of the parts of its score
 * @param evidence how many pieces of evidence it has
 * @param parts the parts of its score
 */
record EngineCode(Code code, double confidence, double logit, int evidence, List<ScorePart> parts) {

  /** Copies the list. */
  EngineCode {
    parts = List.copyOf(parts);
  }

  static EngineCode of(Suggestion suggestion) {
    double logit = 0;
    for (ScorePart part : suggestion.score()) {
      logit += part.contribution();
    }
    return new EngineCode(
        suggestion.code(),
        suggestion.confidence(),
        logit,
        suggestion.evidence().size(),
        suggestion.score());
  }
}
