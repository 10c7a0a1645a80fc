package org.opencac.edit.payment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Procedure;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/**
 * Encounters for tests.
 *
 * @param encounter an encounter without services
 */
record MadeEncounter(CodedEncounter encounter) {

  /** An inpatient stay of a woman of 70 with diagnoses like {@code A41.9/Y}. */
  static MadeEncounter inpatient(String... diagnoses) {
    return of(Setting.INPATIENT, Sex.FEMALE, 70, "", diagnoses);
  }

  static MadeEncounter of(
      Setting setting, Sex sex, int age, String dischargedTo, String... diagnoses) {
    EncounterFacts facts =
        new EncounterFacts(
            setting,
            sex,
            OptionalInt.of(age),
            OptionalInt.empty(),
            Optional.of(LocalDate.of(2026, 6, 15)),
            Optional.empty(),
            Optional.empty(),
            "medicare",
            dischargedTo);
    List<Diagnosis> codes = Arrays.stream(diagnoses).map(MadeEncounter::diagnosis).toList();
    return new MadeEncounter(new CodedEncounter("made", facts, codes, List.of(), List.of()));
  }

  /** The encounter with services of one unit. */
  CodedEncounter services(String... codes) {
    return with(CodeSystem.CPT, codes);
  }

  /** The encounter with procedures of an inpatient stay. */
  CodedEncounter procedures(String... codes) {
    return with(CodeSystem.ICD_10_PCS, codes);
  }

  private CodedEncounter with(CodeSystem system, String... codes) {
    return new CodedEncounter(
        encounter.id(),
        encounter.facts(),
        encounter.diagnoses(),
        Arrays.stream(codes)
            .map(code -> new Procedure(system, code, 1, List.of(), Optional.empty(), List.of()))
            .toList(),
        List.of());
  }

  private static Diagnosis diagnosis(String text) {
    String[] parts = text.split("/", -1);
    return new Diagnosis(CodeSystem.ICD_10_CM, parts[0], parts.length > 1 ? parts[1] : "", false);
  }
}
