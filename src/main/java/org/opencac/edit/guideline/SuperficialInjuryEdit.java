package org.opencac.edit.guideline;

import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * A superficial injury (S00, S10 … S90) beside a graver one of the same body region and side. Only
 * a person can tell whether it is the same site.
 */
record SuperficialInjuryEdit(KnownSides sides) implements Edit {

  @Override
  public String id() {
    return "SUPERFICIAL_INJURY";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> check(context.diagnoses(), codes, findings));
  }

  private void check(List<Diagnosis> diagnoses, CodeSet codes, Findings findings) {
    for (int i = 0; i < diagnoses.size(); i++) {
      String slight = diagnoses.get(i).code();
      if (!superficial(slight)) {
        continue;
      }
      for (Diagnosis other : diagnoses) {
        String grave = other.code();
        if (grave.startsWith(slight.substring(0, 2))
            && grave.charAt(2) != '0'
            && sides
                .of(codes, slight)
                .equals(sides.of(codes, grave).or(() -> sides.of(codes, slight)))) {
          findings.add(
              Draft.at(
                      Place.diagnosis(i + 1),
                      slight + " is slight beside " + grave + " of the same region; same site?")
                  .about(slight, grave)
                  .toFix("Remove " + slight + " when both are of the same site"));
          break;
        }
      }
    }
  }

  private static boolean superficial(String code) {
    return code.length() >= 3
        && code.charAt(0) == 'S'
        && code.charAt(1) >= '0'
        && code.charAt(1) <= '9'
        && code.charAt(2) == '0';
  }
}
