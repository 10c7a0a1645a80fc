package org.opencac.review;

import java.time.LocalDate;
import java.util.Optional;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;

/**
 * What is known of an encounter besides its documents. Whatever may tell who the patient is, or
 * what the patient has, is protected.
 *
 * @param id its name, opaque
 * @param title a line for the worklist, protected
 * @param encounter the facts that decide how it is coded
 * @param admitted day of admission; empty for outpatients
 * @param discharged day of discharge; empty for outpatients and while the patient is in
 * @param payer who pays; empty when not stated
 * @param patient the patient's name, protected
 * @param recordNumber the medical record number, protected
 * @param facility where it took place; empty when not stated
 * @param specialty the service; empty when not stated
 */
public record CaseHeader(
    String id,
    NoteText title,
    Encounter encounter,
    Optional<LocalDate> admitted,
    Optional<LocalDate> discharged,
    String payer,
    NoteText patient,
    NoteText recordNumber,
    String facility,
    String specialty) {

  /** The day from which the age of the chart counts. */
  public LocalDate countsFrom() {
    return discharged.orElse(encounter.dateOfService());
  }

  /** Whether the diagnoses need a present-on-admission indicator. */
  public boolean inpatient() {
    return encounter.setting() == Setting.INPATIENT;
  }
}
