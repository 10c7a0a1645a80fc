package org.opencac.note;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The facts of the encounter that decide how a note is coded.
 *
 * @param setting where it took place
 * @param sex the patient's sex, or unknown
 * @param ageYears age in completed years, 0 to 130, empty when not stated
 * @param dateOfService the date whose code sets are in force
 */
public record Encounter(Setting setting, Sex sex, OptionalInt ageYears, LocalDate dateOfService) {

  /** The oldest age that is accepted, in years. */
  public static final int OLDEST = 130;

  /** Checks the age. */
  public Encounter {
    if (ageYears.isPresent() && (ageYears.getAsInt() < 0 || ageYears.getAsInt() > OLDEST)) {
      throw new IllegalArgumentException(
          "ageYears must be 0 to " + OLDEST + ", got " + ageYears.getAsInt());
    }
  }

  /** An outpatient encounter on a date about which nothing else is known. */
  public static Encounter outpatient(LocalDate dateOfService) {
    return new Encounter(Setting.OUTPATIENT, Sex.UNKNOWN, OptionalInt.empty(), dateOfService);
  }
}
