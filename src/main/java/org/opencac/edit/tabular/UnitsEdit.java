package org.opencac.edit.tabular;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;

/** Units that no service can have. */
final class UnitsEdit implements Edit {
  private static final long IMPROBABLE = 9_999;
  private static final long IMPOSSIBLE = 99_999;

  @Override
  public String id() {
    return "UNITS";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    int number = 0;
    for (Procedure procedure : context.encounter().procedures()) {
      number++;
      if (procedure.units() < 1 || procedure.units() > IMPROBABLE) {
        boolean impossible = procedure.units() < 1 || procedure.units() > IMPOSSIBLE;
        findings.add(
            Draft.at(
                    Place.procedure(number),
                    procedure.code() + " is reported with " + procedure.units() + " units")
                .about(procedure.code())
                .toFix("Correct the units")
                .atMost(impossible ? Level.ERROR : Level.WARNING));
      }
    }
  }
}
