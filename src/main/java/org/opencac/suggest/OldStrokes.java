package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Setting;

/**
 * A stroke that an office visit names in a word is the one that the chart tells as past: acute
 * stroke is coded for the first encounter alone, afterwards its sequelae or its history (Guidelines
 * I.C.9.d). Stateless.
 */
final class OldStrokes {
  private static final String UNSPECIFIED = "I63.9";
  private static final String HISTORY = "Z86.73";
  private static final String SEQUELAE = "I69.3";

  private OldStrokes() {}

  /** The suggestions without the stroke that is past. */
  static List<Suggestion> leave(
      List<Suggestion> suggestions, Setting setting, List<NotCoded> notCoded) {
    boolean past =
        setting == Setting.OUTPATIENT
            && suggestions.stream()
                .map(suggestion -> suggestion.code().code())
                .anyMatch(code -> code.equals(HISTORY) || code.startsWith(SEQUELAE));
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      if (past && suggestion.code().code().equals(UNSPECIFIED)) {
        notCoded.add(
            new NotCoded(
                suggestion.evidence().getFirst().span(),
                "historical: not a current condition",
                Optional.empty(),
                "I.C.9.d"));
      } else {
        kept.add(suggestion);
      }
    }
    return kept;
  }
}
