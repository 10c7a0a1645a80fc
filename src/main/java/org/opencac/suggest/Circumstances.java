package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencac.note.Setting;

/**
 * How far external causes are to be shown. Reporting them is voluntary (Guidelines I.C.20), and
 * offices mostly leave them out; where a chart tells the cause of an injury and the place where it
 * happened, it tells them to be coded. Immutable and safe to share.
 */
final class Circumstances {
  /** The feature of a code for a cause, place, activity or status. */
  static final String FEATURE = "circumstance";

  private static final List<CodePattern> CAUSES = CodePattern.list("V00-Y38", "causes");
  private static final List<CodePattern> PLACES = CodePattern.list("Y92", "places");

  private final ConfidenceModel model;

  Circumstances(ConfidenceModel model) {
    this.model = model;
  }

  /** Weighs circumstances by what else is told of them. */
  void judge(Map<String, Suggestion> byCode, Setting setting) {
    if (!has(byCode, CAUSES) || !has(byCode, PLACES)) {
      return;
    }
    byCode.replaceAll((code, suggestion) -> judge(suggestion, setting));
  }

  private static boolean has(Map<String, Suggestion> byCode, List<CodePattern> patterns) {
    return byCode.keySet().stream().anyMatch(code -> CodePattern.anyMatches(patterns, code));
  }

  private Suggestion judge(Suggestion suggestion, Setting setting) {
    if (suggestion.score().stream().noneMatch(part -> part.feature().equals(FEATURE))) {
      return suggestion;
    }
    List<ScorePart> score = new ArrayList<>(suggestion.score());
    score.removeIf(part -> part.feature().equals(FEATURE));
    score.addAll(model.parts(setting, Map.of("circumstance-with-place", 1.0)));
    return suggestion.weighed(score);
  }
}
