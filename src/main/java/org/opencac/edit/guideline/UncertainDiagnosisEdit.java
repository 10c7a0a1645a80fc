package org.opencac.edit.guideline;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartCode;
import org.opencac.edit.ChartReading;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/**
 * A diagnosis that the record only calls probable, suspected or to be ruled out. Outside a hospital
 * stay it is not coded (Guidelines, IV.H); for an inpatient it is coded as if it existed when it
 * still stands at discharge (II.H, III.C), except a few that must be confirmed. Silent without
 * documents.
 */
final class UncertainDiagnosisEdit implements Edit {
  private static final List<CodePattern> CONFIRMED_ONLY =
      CodePattern.list("B20 Z21 A92.5 U07.1 J09 J10", "confirmed-only diagnoses");

  @Override
  public String id() {
    return "UNCERTAIN_DIAGNOSIS";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (diagnoses.get(i).system() != CodeSystem.ICD_10_CM
          || !onlyUncertain(context.reading(), code)) {
        continue;
      }
      boolean confirmedOnly = CodePattern.anyMatches(CONFIRMED_ONLY, code);
      if (!context.facts().inpatient() || confirmedOnly) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    code
                        + (confirmedOnly
                            ? " is only coded when confirmed, and the record calls it uncertain"
                            : " is called uncertain in the record, and uncertain diagnoses are not"
                                + " coded in this setting"))
                .about(code)
                .toFix(
                    confirmedOnly
                        ? "Code the signs, or ask the provider whether it was confirmed"
                        : "Code the sign, symptom or reason for the encounter instead")
                .in(confirmedOnly ? "I.C.1.a, I.C.1.f, I.C.1.g, I.C.10.c" : "IV.H"));
      } else {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    code
                        + " is called uncertain in the record; it is coded as if it existed only if"
                        + " that still holds at discharge")
                .about(code)
                .toFix("Confirm it in the discharge summary or final note")
                .in(i == 0 ? "II.H" : "III.C")
                .atMost(Level.INFORMATION));
      }
    }
  }

  private static boolean onlyUncertain(ChartReading reading, String code) {
    boolean uncertain = false;
    for (ChartCode read : reading.codes()) {
      if (code.startsWith(read.code())) {
        uncertain |= read.status() == ChartCode.Status.UNCERTAIN;
        if (read.status() == ChartCode.Status.STATED) {
          return false;
        }
      }
    }
    return uncertain;
  }
}
