package org.opencac.service;

import java.util.Locale;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Words of the note that support a service, a modifier or an element of a worksheet.
 *
 * @param span where they stand in the original text
 * @param role what they contribute
 * @param section the kind of section they stand in
 */
public record ServiceEvidence(Span span, Role role, SectionKind section) {

  /** What words contribute to a service. */
  public enum Role {
    SERVICE,
    SIDE,
    SITE,
    QUANTITY,
    DRUG,
    DOSE,
    TIME,
    STATUS,
    PROBLEM,
    DATA,
    RISK;

    /** The name used in scripts: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
