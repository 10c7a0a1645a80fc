package org.opencac.edit.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** A diagnosis code that stands twice. */
final class DuplicateEdit implements Edit {

  @Override
  public String id() {
    return "DUPLICATE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Map<String, Integer> first = new HashMap<>();
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      Diagnosis diagnosis = diagnoses.get(i);
      Integer before = first.putIfAbsent(diagnosis.system() + diagnosis.code(), i + 1);
      if (before != null) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    diagnosis.code() + " is reported twice, first at position " + before)
                .about(diagnosis.code())
                .toFix("Keep one of the two, at the better position"));
      }
    }
  }
}
