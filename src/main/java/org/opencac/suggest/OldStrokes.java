package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** From here on a suggestion is shown when nobody asks for more. */
  private static final double SHOWN = 0.5;

  /** Words of a stroke of today. */
  private static final Pattern NEW =
      Pattern.compile(
          "(?i)\\b(?:acute|sudden\\w*|new|today|this morning|tonight|yesterday|onset|911|e\\.?r\\.?|e\\.?d\\.?"
              + "|emergency|transfer\\w*|ambulance|ems|tpa|thrombolysis|hours ago)\\b");

  private static final Pattern STROKE = Pattern.compile("(?i)stroke|cva|infarct|apoplex");

  private OldStrokes() {}

  /** Whether a code that will be shown says that a stroke, not an attack, is over. */
  private static boolean tellsStroke(Suggestion past, String text) {
    String code = past.code().code();
    return past.confidence() >= SHOWN
        && (code.equals(HISTORY) || code.startsWith(SEQUELAE))
        && past.evidence().stream()
            .map(Evidence::span)
            .anyMatch(span -> STROKE.matcher(text.substring(span.begin(), span.end())).find());
  }

  /** The suggestions without the stroke that is past. */
  static List<Suggestion> leave(
      List<Suggestion> suggestions, Setting setting, String text, List<NotCoded> notCoded) {
    boolean past =
        setting == Setting.OUTPATIENT
            && !NEW.matcher(text).find()
            && suggestions.stream().anyMatch(suggestion -> tellsStroke(suggestion, text));
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
