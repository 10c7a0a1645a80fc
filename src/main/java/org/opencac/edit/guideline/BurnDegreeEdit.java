package org.opencac.edit.guideline;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** Two degrees of burn of the same site: only the highest is coded. */
final class BurnDegreeEdit implements Edit {

  @Override
  public String id() {
    return "BURN_DEGREE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String lower = CodeSystem.undotted(diagnoses.get(i).code());
      for (int j = 0; burn(lower) && j < diagnoses.size(); j++) {
        String higher = CodeSystem.undotted(diagnoses.get(j).code());
        if (burn(higher)
            && lower.substring(0, 3).equals(higher.substring(0, 3))
            && lower.substring(4, 6).equals(higher.substring(4, 6))
            && sameAgent(lower.charAt(3), higher.charAt(3))
            && lower.charAt(3) < higher.charAt(3)) {
          findings.add(
              Draft.at(
                      Place.diagnosis(i + 1),
                      diagnoses.get(i).code()
                          + " and "
                          + diagnoses.get(j).code()
                          + " are two degrees of one site; only the highest is coded")
                  .about(diagnoses.get(i).code(), diagnoses.get(j).code())
                  .toFix("Remove " + diagnoses.get(i).code()));
        }
      }
    }
  }

  private static boolean burn(String raw) {
    return raw.length() >= 6 && raw.compareTo("T20") >= 0 && raw.compareTo("T26") < 0;
  }

  private static boolean sameAgent(char a, char b) {
    return a < '4' == b < '4';
  }
}
