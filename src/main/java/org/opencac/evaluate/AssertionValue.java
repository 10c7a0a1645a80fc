package org.opencac.evaluate;

import java.util.Locale;
import org.opencac.concept.Assertion;

/** A value of an assertion other than the plain one, measured by itself. */
public enum AssertionValue {
  NEGATED,
  POSSIBLE,
  HISTORICAL,
  HYPOTHETICAL,
  /** Somebody else's: a relative's or another person's. */
  FAMILY_OR_OTHER;

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the assertion has this value. */
  public boolean in(Assertion assertion) {
    return switch (this) {
      case NEGATED -> assertion.negated();
      case POSSIBLE -> assertion.possible();
      case HISTORICAL -> assertion.temporality() == Assertion.Temporality.HISTORICAL;
      case HYPOTHETICAL -> assertion.temporality() == Assertion.Temporality.HYPOTHETICAL;
      case FAMILY_OR_OTHER -> assertion.experiencer() != Assertion.Experiencer.PATIENT;
    };
  }
}
