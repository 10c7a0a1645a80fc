package org.opencac.edit.tabular;

import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** A manifestation code ("in diseases classified elsewhere") that stands first. */
final class ManifestationPrincipalEdit implements Edit {

  @Override
  public String id() {
    return "MANIFESTATION_PRINCIPAL";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      return;
    }
    Diagnosis first = context.diagnoses().getFirst();
    if (first.system() == CodeSystem.ICD_10_CM
        && context
            .codeSet(CodeSystem.ICD_10_CM)
            .flatMap(codes -> codes.find(first.code()))
            .filter(code -> code.billable() && Manifestations.is(code.display()))
            .isPresent()) {
      findings.add(
          Draft.at(
                  Place.diagnosis(1),
                  first.code() + " describes what another disease does and can never stand first")
              .about(first.code())
              .toFix("Put the code of the underlying disease before it"));
    }
  }
}
