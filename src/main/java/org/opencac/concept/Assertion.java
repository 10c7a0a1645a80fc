package org.opencac.concept;

import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * What the note says about a mention.
 *
 * @param negated whether the note says that it is not there
 * @param possible whether it stands in the reach of words of doubt, or among alternatives ("or"),
 *     as the annotators of BioScope counted speculation; a denied finding may be possible too ("no
 *     opacity to suggest pneumonia"), and coding asks for the denial first
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

  /**
   * The same assertion in view of its section: what a past, surgical or social history or a list of
   * allergies tells without any cue happened before this encounter. Coding does not ask this, for a
   * past history often lists what the patient still has.
   */
  public Assertion inSection(SectionKind section) {
    boolean past =
        switch (section) {
          case PAST_HISTORY, SURGICAL_HISTORY, SOCIAL_HISTORY, ALLERGIES -> true;
          default -> false;
        };
    return past && temporality == Temporality.CURRENT
        ? new Assertion(negated, possible, Temporality.HISTORICAL, experiencer, cue)
        : this;
  }

  /** The same assertion of what is there now. */
  public Assertion now() {
    return new Assertion(negated, possible, Temporality.CURRENT, experiencer, cue);
  }

  /** Whether the condition is the patient's, there now, and not denied. */
  public boolean isPresent() {
    return !negated && temporality == Temporality.CURRENT && experiencer == Experiencer.PATIENT;
  }
}
