package org.opencac.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.codeset.Code;
import org.opencac.concept.Attribute;

/**
 * A personal history tells of "a past medical condition that no longer exists" (Guidelines
 * I.C.21.c.4): where the chart tells the same disease or injury as there, what is said of its past
 * is the same one. Old infarctions, strokes, clots and tumors are coded beside new ones.
 */
final class PastBesidePresent {
  private static final int CATEGORY = 3;

  /** A category, its point and the first character behind it. */
  private static final int SUBCATEGORY = 5;

  private static final char INJURIES = 'S';

  private PastBesidePresent() {}

  /** Takes away histories of what is there; they are reported. */
  static void prune(Map<String, Draft> drafts, Codability codability, List<NotCoded> notCoded) {
    for (Draft past : List.copyOf(drafts.values())) {
      if (codability.isEnded(past.code().code())
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
        && drafts.values().stream()
            .anyMatch(
                draft -> isSame(disease, draft.code().code()) && !isOtherSide(past, draft.code()));
  }

  /**
   * Whether both codes may be of one disease: in a category that says which it is, one of them
   * leaves that open; of an injury the sides tell. A stress incontinence is no urinary infection.
   */
  private static boolean isSame(String past, String present) {
    if (!present.startsWith(past.substring(0, CATEGORY))) {
      return false;
    }
    return past.charAt(0) == INJURIES
        || isOpen(past)
        || isOpen(present)
        || present.startsWith(past.substring(0, SUBCATEGORY));
  }

  private static boolean isOpen(String code) {
    return code.length() < SUBCATEGORY || "9A".indexOf(code.charAt(SUBCATEGORY - 1)) >= 0;
  }

  /** "Old left hip fracture" beside a fracture of the right one. */
  private static boolean isOtherSide(Draft.Support past, Code present) {
    String title = present.display().toLowerCase(Locale.ROOT);
    return past.concept().attributes().stream()
        .filter(attribute -> attribute.kind() == Attribute.Kind.SIDE)
        .map(Attribute::value)
        .anyMatch(side ->
            side.equals("left") && title.contains("right")
                || side.equals("right") && title.contains("left"));
  }
}
