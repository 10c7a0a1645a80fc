package org.opencac.edit;

import java.util.List;

/**
 * The codes of one encounter, wherever they came from, with the facts needed to judge them.
 *
 * @param id the caller's name for it
 * @param facts setting, dates, age, sex, payer
 * @param diagnoses in order; the first is the principal (inpatient) or first-listed one
 * @param procedures the procedures and services, one line of a claim each
 * @param notes the documents, if they were given
 */
public record CodedEncounter(
    String id,
    EncounterFacts facts,
    List<Diagnosis> diagnoses,
    List<Procedure> procedures,
    List<ChartNote> notes) {

  /** Copies the lists. */
  public CodedEncounter {
    diagnoses = List.copyOf(diagnoses);
    procedures = List.copyOf(procedures);
    notes = List.copyOf(notes);
  }
}
