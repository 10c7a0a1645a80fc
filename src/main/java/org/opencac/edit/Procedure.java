package org.opencac.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;

/**
 * A procedure or service of an encounter: one line of a claim.
 *
 * @param system its code system
 * @param code upper case
 * @param units how many; 1 when not given
 * @param modifiers two characters each, upper case, in order
 * @param date when it was done; empty for the date of the encounter
 * @param diagnoses positions of the diagnoses it was done for, from 1
 */
public record Procedure(
    CodeSystem system,
    String code,
    long units,
    List<String> modifiers,
    Optional<LocalDate> date,
    List<Integer> diagnoses) {

  /** Copies the lists. */
  public Procedure {
    modifiers = List.copyOf(modifiers);
    diagnoses = List.copyOf(diagnoses);
  }
}
