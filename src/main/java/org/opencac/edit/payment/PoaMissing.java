package org.opencac.edit.payment;

import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;
import org.opencac.payer.PoaExemptions;

/** An inpatient diagnosis without present-on-admission indicator that is not exempt from it. */
final class PoaMissing implements Edit {
  @Override
  public String id() {
    return "POA_MISSING";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Optional<PoaExemptions> exempt =
        Tables.need(context, findings, PayerTable.POA_EXEMPT, PayerTables::poaExemptions);
    for (int i = 0; i < context.diagnoses().size(); i++) {
      Diagnosis diagnosis = context.diagnoses().get(i);
      boolean asked =
          diagnosis.system() == CodeSystem.ICD_10_CM
              && diagnosis.poa().isBlank()
              && !exempt.map(list -> list.exempt(diagnosis.code())).orElse(false);
      if (asked) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    diagnosis.code()
                        + (exempt.isPresent()
                            ? " needs a present-on-admission indicator."
                            : " has no present-on-admission indicator; whether it is exempt is not"
                                + " known here."))
                .about(diagnosis.code())
                .toFix("Y, N, U or W, from what the record says of the time of the order to admit.")
                .atMost(exempt.isPresent() ? Level.ERROR : Level.WARNING));
      }
    }
  }
}
