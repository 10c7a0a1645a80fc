package org.opencac.concept;

import java.util.Optional;
import org.opencac.note.Span;

/**
 * What the note says about a mention.
 *
 * @param negated whether the note says that it is not there
 * @param possible whether the note leaves it open
 * @param temporality when it is or was
 * @param experiencer whose it is
 * @param cue the words that say so; empty when it is plainly present
 */
public record Assertion(
    boolean negated,
    boolean possible,
    Temporality temporality,
    Experiencer experiencer,
    Optional<Span> cue) {

  /** When a condition is or was there. */
  public enum Temporality {
    CURRENT,
    HISTORICAL,
    HYPOTHETICAL,
    PLANNED
  }

  /** Who has the condition. */
  public enum Experiencer {
    PATIENT,
    FAMILY,
    OTHER
  }

  /** Present now, in the patient, without doubt. */
  public static final Assertion PRESENT =
      new Assertion(false, false, Temporality.CURRENT, Experiencer.PATIENT, Optional.empty());

  /** Whether the condition is the patient's, there now, and not denied. */
  public boolean isPresent() {
    return !negated && temporality == Temporality.CURRENT && experiencer == Experiencer.PATIENT;
  }
}
