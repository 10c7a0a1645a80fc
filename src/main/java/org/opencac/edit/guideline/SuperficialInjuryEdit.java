package org.opencac.edit.guideline;

import java.util.List;
import java.util.Optional;
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
final class SuperficialInjuryEdit implements Edit {

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

  private static void check(List<Diagnosis> diagnoses, CodeSet codes, Findings findings) {
    for (int i = 0; i < diagnoses.size(); i++) {
      String slight = diagnoses.get(i).code();
      if (!slight.matches("S[0-9]0.*")) {
        continue;
      }
      for (Diagnosis other : diagnoses) {
        String grave = other.code();
        if (grave.startsWith(slight.substring(0, 2))
            && grave.charAt(2) != '0'
            && side(codes, slight).equals(side(codes, grave).or(() -> side(codes, slight)))) {
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

  private static Optional<Sides> side(CodeSet codes, String code) {
    return codes.find(code).flatMap(found -> Sides.of(found.display()));
  }
}
