package org.opencac.edit.payment;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;

/**
 * A service that points to a diagnosis that is not there, to none, or to more than a claim line
 * takes. Without a diagnosis nobody can see why it was needed.
 */
final class DiagnosisPointer implements Edit {
  private static final int MOST = 4;

  @Override
  public String id() {
    return "DIAGNOSIS_POINTER";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Procedure> procedures = context.encounter().procedures();
    int diagnoses = context.diagnoses().size();
    boolean linked = procedures.stream().anyMatch(procedure -> !procedure.diagnoses().isEmpty());
    for (int i = 0; i < procedures.size(); i++) {
      Procedure procedure = procedures.get(i);
      Place at = Place.procedure(i + 1);
      if (procedure.system() == CodeSystem.ICD_10_PCS) {
        continue;
      }
      for (int pointer : procedure.diagnoses()) {
        if (pointer < 1 || pointer > diagnoses) {
          findings.add(
              Draft.at(
                      at,
                      procedure.code()
                          + " points to diagnosis "
                          + pointer
                          + ", but there are "
                          + diagnoses
                          + ".")
                  .about(procedure.code())
                  .toFix("Point to the diagnosis that made the service necessary."));
        }
      }
      if (procedure.diagnoses().isEmpty() && linked) {
        findings.add(
            Draft.at(at, procedure.code() + " points to no diagnosis; medical necessity is open.")
                .about(procedure.code())
                .toFix("Point to the diagnosis that made the service necessary.")
                .atMost(Level.WARNING));
      }
      if (procedure.diagnoses().size() > MOST) {
        findings.add(
            Draft.at(at, procedure.code() + " points to more than four diagnoses.")
                .about(procedure.code())
                .toFix("Keep the four that matter most, the main one first.")
                .atMost(Level.WARNING));
      }
    }
  }
}
