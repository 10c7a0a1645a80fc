package org.opencac.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * A payer's refusal to pay a submitted chart, or a code of it.
 *
 * @param id counts all denials
 * @param encounter the chart
 * @param received day on which the payer's answer came
 * @param payer who refuses
 * @param code what is refused; empty for the whole claim
 * @param reason claim adjustment reason code (CARC)
 * @param comment free words, protected
 * @param outcome what became of it
 * @param settled day of the outcome; empty while it is open
 * @param outcomeComment free words about the outcome, protected
 * @param codingVersion the version of the coding that was refused
 * @param version counts the changes of this denial, from 0
 * @param by who entered it
 * @param at when it was entered
 */
public record Denial(
    long id,
    String encounter,
    LocalDate received,
    String payer,
    Optional<CodeReference> code,
    String reason,
    NoteText comment,
    Outcome outcome,
    Optional<LocalDate> settled,
    NoteText outcomeComment,
    int codingVersion,
    int version,
    String by,
    Instant at) {

  /** What becomes of a denial. */
  public enum Outcome {
    /** Nothing yet. */
    OPEN("Open"),
    /** The payer pays after all. */
    OVERTURNED("Overturned"),
    /** The payer pays a part. */
    PARTLY_OVERTURNED("Overturned in part"),
    /** The payer refuses again. */
    UPHELD("Upheld"),
    /** Nobody asked again. */
    NOT_APPEALED("Not appealed");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    /** For a person. */
    public String title() {
      return title;
    }

    /** The name used in scripts: lower case with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the payer gave way, wholly or in part. */
    public boolean won() {
      return this == OVERTURNED || this == PARTLY_OVERTURNED;
    }

    /** The outcome of a label. */
    public static Optional<Outcome> of(String label) {
      for (Outcome outcome : values()) {
        if (outcome.label().equals(label)) {
          return Optional.of(outcome);
        }
      }
      return Optional.empty();
    }
  }

  /** What is told when a denial is entered; see {@link Denial}. */
  public record Entry(
      String encounter,
      LocalDate received,
      String payer,
      Optional<CodeReference> code,
      String reason,
      NoteText comment) {}

  Denial with(Outcome found, LocalDate day, NoteText words) {
    return new Denial(
        id,
        encounter,
        received,
        payer,
        code,
        reason,
        comment,
        found,
        Optional.of(day),
        words,
        codingVersion,
        version + 1,
        by,
        at);
  }
}
