package org.opencac.edit.payment;

import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** A present-on-admission indicator for a diagnosis that is exempt from it. */
final class PoaExempt implements Edit {
  @Override
  public String id() {
    return "POA_EXEMPT";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Tables.need(context, findings, PayerTable.POA_EXEMPT, PayerTables::poaExemptions)
        .ifPresent(exempt -> {
          for (int i = 0; i < context.diagnoses().size(); i++) {
            Diagnosis diagnosis = context.diagnoses().get(i);
            if (!diagnosis.poa().isBlank() && exempt.exempt(diagnosis.code())) {
              findings.add(
                  Draft.at(
                          Place.diagnosis(i + 1),
                          diagnosis.code()
                              + " is exempt from present-on-admission reporting; the indicator "
                              + diagnosis.poa()
                              + " does not belong there.")
                      .about(diagnosis.code())
                      .toFix("Leave the indicator blank."));
            }
          }
        });
  }
}
