package org.opencac.evaluate;

import java.util.List;
import java.util.Locale;
import org.opencac.note.Span;

/**
 * A code of a note that was hit, missed or wrong.
 *
 * @param noteId the note
 * @param code as coders write it: the suggested one, or gold's when missed
 * @param display its description; empty when missed
 * @param outcome hit, miss or false positive
 * @param confidence of the suggestion, 0 when missed
 * @param evidence the suggestion's words, gold's when missed
 * @param goldEvidence the words that gold marks; empty when there are none
 * @param forbidden why gold says that it must not be suggested; empty when gold does not
 */
public record ScoredCode(
    String noteId,
    String code,
    String display,
    Outcome outcome,
    double confidence,
    List<Span> evidence,
    List<Span> goldEvidence,
    String forbidden) {

  /** Copies the lists. */
  public ScoredCode {
    evidence = List.copyOf(evidence);
    goldEvidence = List.copyOf(goldEvidence);
  }

  /** Whether some word of the evidence is one that gold marks. */
  public boolean evidenceOverlaps() {
    return evidence.stream().anyMatch(e -> goldEvidence.stream().anyMatch(e::overlaps));
  }

  /** What became of a code. */
  public enum Outcome {
    HIT,
    MISS,
    FALSE_POSITIVE;

    /** The name used in scripts: lower case with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
