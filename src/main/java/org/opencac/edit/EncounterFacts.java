package org.opencac.edit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/**
 * The facts of an encounter that decide how its codes are judged.
 *
 * @param setting where it took place
 * @param sex the patient's sex, or unknown
 * @param ageYears age in completed years at admission, or empty
 * @param ageDays age in completed days, for a child below one year, or empty
 * @param dateOfService the date of service, or empty
 * @param admitDate the date of admission, or empty
 * @param dischargeDate the date of discharge, or empty
 * @param payer the payer's name in lower case, for example {@code medicare}; empty when not given
 * @param dischargedTo discharge status or disposition in lower case; empty when not given
 * @param claim whose claim it is
 */
public record EncounterFacts(
    Setting setting,
    Sex sex,
    OptionalInt ageYears,
    OptionalInt ageDays,
    Optional<LocalDate> dateOfService,
    Optional<LocalDate> admitDate,
    Optional<LocalDate> dischargeDate,
    String payer,
    String dischargedTo,
    Claim claim) {

  /** Whose claim the codes are for; it decides which payers' tables apply. */
  public enum Claim {
    /** A physician's or other practitioner's. */
    PROFESSIONAL,
    /** A hospital's or other facility's. */
    INSTITUTIONAL,
    /** A supplier's of durable medical equipment. */
    SUPPLIER;

    /** The claim of a label in any case. */
    public static Optional<Claim> of(String label) {
      for (Claim claim : values()) {
        if (claim.name().equalsIgnoreCase(label.strip())) {
          return Optional.of(claim);
        }
      }
      return Optional.empty();
    }
  }

  /** The facts of a professional claim. */
  public EncounterFacts(
      Setting setting,
      Sex sex,
      OptionalInt ageYears,
      OptionalInt ageDays,
      Optional<LocalDate> dateOfService,
      Optional<LocalDate> admitDate,
      Optional<LocalDate> dischargeDate,
      String payer,
      String dischargedTo) {
    this(
        setting,
        sex,
        ageYears,
        ageDays,
        dateOfService,
        admitDate,
        dischargeDate,
        payer,
        dischargedTo,
        Claim.PROFESSIONAL);
  }

  /** The date that picks the release: of discharge for an inpatient stay, else of service. */
  public Optional<LocalDate> codingDate() {
    return setting == Setting.INPATIENT
        ? dischargeDate.or(() -> dateOfService).or(() -> admitDate)
        : dateOfService.or(() -> dischargeDate).or(() -> admitDate);
  }

  /** Whether the rules for inpatients (Guidelines, sections II and III) apply. */
  public boolean inpatient() {
    return setting == Setting.INPATIENT;
  }
}
