package org.opencac.concept;

import java.util.Locale;
import org.opencac.note.Span;

/**
 * Something the note says about a mention beyond its name.
 *
 * @param kind what it tells
 * @param value in the field's words ("right", "stage 3a", "EF 35 %"); protected, as it may quote
 *     the note
 * @param span the words that say so, in the original text
 */
public record Attribute(Kind kind, String value, Span span) {

  /** What an attribute tells. */
  public enum Kind {
    SIDE,
    /** The part of a site: distal, anterior, upper lobe. */
    SITE,
    ACUITY,
    TYPE,
    /** A stage, grade, degree or functional class. */
    STAGE,
    SEVERITY,
    /** Trimester or weeks of a pregnancy. */
    TRIMESTER,
    /** Initial, subsequent or for a late effect. */
    ENCOUNTER,
    /** How a fracture or wound heals. */
    HEALING,
    /** Controlled or not. */
    CONTROL,
    /** With or without exacerbation or complication, in remission. */
    COURSE,
    CAUSE,
    /** A measurement with its unit. */
    VALUE;

    /** The name used in scripts: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The kind and span only: the words are protected. */
  @Override
  public String toString() {
    return kind + "[" + span.begin() + ".." + span.end() + "]";
  }
}
