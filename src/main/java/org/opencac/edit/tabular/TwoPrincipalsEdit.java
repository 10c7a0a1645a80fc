package org.opencac.edit.tabular;

import java.util.List;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** More than one diagnosis marked as principal, or one that does not stand first. */
final class TwoPrincipalsEdit implements Edit {

  @Override
  public String id() {
    return "TWO_PRINCIPALS";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 1; i < diagnoses.size(); i++) {
      if (diagnoses.get(i).principal()) {
        String first = diagnoses.getFirst().code();
        String other = diagnoses.get(i).code();
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    other + " is marked as principal, but " + first + " stands first")
                .about(first, other)
                .toFix("Mark one diagnosis as principal and put it first"));
      }
    }
  }
}
