package org.opencac.suggest;

import java.util.List;
import java.util.Map;

/**
 * A personal history tells of "a past medical condition that no longer exists" (Guidelines
 * I.C.21.c.4): where the chart tells the same disease or injury as there, what is said of its past
 * is the same one. Old infarctions, strokes, clots and tumors are coded beside new ones.
 */
final class PastBesidePresent {
  private static final List<CodePattern> ENDED =
      CodePattern.list("Z86.1-Z86.6 Z86.79 Z87", "histories of what no longer exists");

  private static final int CATEGORY = 3;

  private PastBesidePresent() {}

  /** Takes away histories of what is there; they are reported. */
  static void prune(Map<String, Draft> drafts, List<NotCoded> notCoded) {
    for (Draft past : List.copyOf(drafts.values())) {
      if (CodePattern.anyMatches(ENDED, past.code().code())
          && past.supports().stream().allMatch(support -> isThere(support, drafts))) {
        drafts.remove(past.code().code());
        for (Draft.Support support : past.supports()) {
          notCoded.add(
              new NotCoded(
                  support.concept().span(),
                  "the chart tells it as present",
                  support.concept().assertion().cue(),
                  "I.C.21.c.4"));
        }
      }
    }
  }

  /** Whether the disease whose history is told is among the codes of the chart. */
  private static boolean isThere(Draft.Support past, Map<String, Draft> drafts) {
    String disease = past.candidate().code();
    return disease.charAt(0) != 'Z'
        && disease.length() >= CATEGORY
        && drafts.keySet().stream()
            .anyMatch(code -> code.startsWith(disease.substring(0, CATEGORY)));
  }
}
