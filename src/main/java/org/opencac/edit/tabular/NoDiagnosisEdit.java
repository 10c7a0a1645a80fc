package org.opencac.edit.tabular;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** An encounter without any diagnosis. */
final class NoDiagnosisEdit implements Edit {

  @Override
  public String id() {
    return "NO_DIAGNOSIS";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      findings.add(
          Draft.at(Place.ENCOUNTER, "The encounter has no diagnosis")
              .toFix("Code at least the reason for the encounter"));
    }
  }
}
