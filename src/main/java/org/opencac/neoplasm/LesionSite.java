package org.opencac.neoplasm;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where spread lies that a later word of the sentence names: "a nodule in the right lung suggestive
 * of metastasis", "biopsy of a liver lesion confirmed metastasis" (Guidelines I.C.2; the site of a
 * secondary neoplasm is that of the lesion).
 */
final class LesionSite {
  /** Words that lead from a finding to what it is. */
  private static final Set<String> VERDICTS =
      Set.of(
          "suggestive",
          "suggesting",
          "suspicious",
          "compatible",
          "consistent",
          "confirmed",
          "confirming",
          "confirms",
          "corresponding",
          "corresponded",
          "representing",
          "represents",
          "indicative",
          "typical",
          "diagnosed",
          "proved",
          "keeping");

  private static final Set<String> FINDINGS =
      Set.of("image", "images", "opacity", "opacities", "uptake", "deposits", "involvement");

  private static final Set<String> INTO = Set.of("in", "of", "at", "on", "within", "over");

  /** How many words may stand between the verdict and the spread. */
  private static final int TO_SPREAD = 6;

  /** How many words may stand between the preposition and the site. */
  private static final int TO_SITE = 4;

  private LesionSite() {}

  /** The sites of the finding that a verdict before the word of spread is about. */
  static List<Zone> before(SentenceWords words, int spread) {
    int verdict = spread - 1;
    while (verdict >= 0 && !VERDICTS.contains(words.tokens().get(verdict).form())) {
      verdict--;
    }
    if (verdict < 0 || spread - verdict - 1 > TO_SPREAD) {
      return List.of();
    }
    OptionalInt finding = finding(words, verdict);
    if (finding.isEmpty()) {
      return List.of();
    }
    List<Zone> behind = behind(words, finding.getAsInt(), verdict);
    return behind.isEmpty() ? words.listBefore(finding.getAsInt()) : behind;
  }

  /** The sites behind "in" or "of" that follow the finding. */
  private static List<Zone> behind(SentenceWords words, int finding, int verdict) {
    for (int i = finding + 1; i < Math.min(verdict, finding + 4); i++) {
      if (INTO.contains(words.tokens().get(i).form())) {
        return words.listAfter(i + 1, TO_SITE).stream()
            .filter(zone -> zone.to() <= verdict)
            .toList();
      }
    }
    return List.of();
  }

  /** The last token before the verdict that names a finding. */
  private static OptionalInt finding(SentenceWords words, int verdict) {
    for (int i = verdict - 1; i >= 0; i--) {
      int at = i;
      boolean lesion =
          FINDINGS.contains(words.tokens().get(i).form())
              || words.cues().stream()
                  .anyMatch(cue -> cue.value().isFinding() && cue.to() == at + 1);
      if (lesion) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
