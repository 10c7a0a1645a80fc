package org.opencac.evaluate;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;

/**
 * A service that a careful coder reports.
 *
 * @param system CPT or HCPCS
 * @param code its number
 * @param units how many
 * @param modifiers in any order
 * @param evidence the words that support it
 */
public record GoldService(
    CodeSystem system, String code, int units, List<String> modifiers, List<Span> evidence) {

  /** Copies the lists. */
  public GoldService {
    modifiers = List.copyOf(modifiers);
    evidence = List.copyOf(evidence);
  }
}
