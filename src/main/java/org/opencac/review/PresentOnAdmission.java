package org.opencac.review;

import java.util.Optional;

/** Whether a diagnosis was present on admission (ICD-10-CM Guidelines, Appendix I). */
public enum PresentOnAdmission {
  YES("Y"),
  NO("N"),
  /** The documentation does not tell. */
  UNKNOWN("U"),
  /** The provider cannot tell. */
  CLINICALLY_UNDETERMINED("W"),
  /** The code is exempt from reporting. */
  EXEMPT("1");

  private final String indicator;

  PresentOnAdmission(String indicator) {
    this.indicator = indicator;
  }

  /** The character on the claim. */
  public String indicator() {
    return indicator;
  }

  /** The value of an indicator. */
  public static Optional<PresentOnAdmission> of(String indicator) {
    for (PresentOnAdmission value : values()) {
      if (value.indicator.equals(indicator)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
