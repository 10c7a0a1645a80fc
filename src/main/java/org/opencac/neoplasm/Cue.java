package org.opencac.neoplasm;

import java.util.Locale;
import java.util.Optional;

/** What words around a neoplasm say about it; the words are in {@code neoplasms/status.tsv}. */
enum Cue {
  /** Removed, and not treated any more (Guidelines I.C.2.m). */
  HISTORY,
  /** There, or still treated. */
  ACTIVE,
  /** Secondary spread. */
  SPREAD,
  /** The primary is not known. */
  UNKNOWN,
  /** A finding or specimen whose site a later diagnosis takes. */
  LESION,
  /** The same, and itself the neoplasm; polyps and nodules beside one are often none. */
  GROWTH,
  /** Says that what was found was taken out. */
  REMOVED,
  /** Leads from a neoplasm to its site. */
  LINK,
  /** Leads from a complication to the neoplasm. */
  CAUSE,
  /** Says that a neoplasm lies in bone. */
  BONE,
  /** Leads from a specimen to what was found in it. */
  SHOWS,
  /** Says that lymph nodes hold a neoplasm. */
  POSITIVE,
  /** Says so behind the nodes, where a neoplasm is named. */
  INVOLVED,
  /** Says that lymph nodes hold none. */
  FREE,
  UNCERTAIN,
  MALIGNANT,
  BENIGN,
  /** Takes the words away from other cues. */
  NONE;

  private static final Cue[] ALL = values();

  /** Whether it is a finding or specimen whose site a later diagnosis takes. */
  boolean isFinding() {
    return this == LESION || this == GROWTH;
  }

  static Optional<Cue> of(String label) {
    for (Cue cue : ALL) {
      if (cue.name().toLowerCase(Locale.ROOT).equals(label)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }
}
