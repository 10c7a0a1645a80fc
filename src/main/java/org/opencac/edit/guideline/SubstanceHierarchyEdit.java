package org.opencac.edit.guideline;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * Use, abuse and dependence of the same substance coded together: of use and abuse only abuse is
 * coded, of abuse and dependence only dependence, of use and dependence only dependence. The fourth
 * character tells them apart: 1 abuse, 2 dependence, 9 use.
 */
final class SubstanceHierarchyEdit implements Edit {
  private static final String ORDER = "912";
  private static final String SUBSTANCES = "F1";

  @Override
  public String id() {
    return "SUBSTANCE_HIERARCHY";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String lesser = CodeSystem.undotted(diagnoses.get(i).code());
      for (int j = 0; lesser.startsWith(SUBSTANCES) && j < diagnoses.size(); j++) {
        String greater = CodeSystem.undotted(diagnoses.get(j).code());
        if (sameSubstance(lesser, greater)
            && ORDER.indexOf(lesser.charAt(3)) < ORDER.indexOf(greater.charAt(3))) {
          findings.add(
              Draft.at(
                      Place.diagnosis(i + 1),
                      diagnoses.get(i).code()
                          + " is said by "
                          + diagnoses.get(j).code()
                          + ": of use, abuse and dependence only the gravest is coded")
                  .about(diagnoses.get(i).code(), diagnoses.get(j).code())
                  .toFix("Remove " + diagnoses.get(i).code()));
        }
      }
    }
  }

  private static boolean sameSubstance(String a, String b) {
    return a.length() > 3
        && b.length() > 3
        && a.startsWith(SUBSTANCES)
        && a.substring(0, 3).equals(b.substring(0, 3))
        && ORDER.indexOf(a.charAt(3)) >= 0
        && ORDER.indexOf(b.charAt(3)) >= 0;
  }
}
