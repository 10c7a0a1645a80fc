package org.opencac.edit.guideline;

import java.util.List;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** Right and left are coded apart although the release has a code for both sides. */
record BilateralCodeEdit(KnownSides sides) implements Edit {

  @Override
  public String id() {
    return "BILATERAL_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> check(context.diagnoses(), Kinship.of(context), codes, findings));
  }

  private void check(List<Diagnosis> diagnoses, Kinship kinship, CodeSet codes, Findings findings) {
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (!kinship.has(code) || sides.of(codes, code).orElse(Sides.LEFT) != Sides.RIGHT) {
        continue;
      }
      Optional<Code> left = sides.sibling(codes, code, Sides.LEFT);
      Optional<Code> both = sides.sibling(codes, code, Sides.BILATERAL);
      if (left.isPresent() && both.isPresent() && present(diagnoses, left.get().code())) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    code
                        + " and "
                        + left.get().code()
                        + " are the two sides of "
                        + both.get().code())
                .about(code, left.get().code())
                .toFix("Report " + both.get().code() + " instead of the two"));
      }
    }
  }

  private static boolean present(List<Diagnosis> diagnoses, String code) {
    return diagnoses.stream().anyMatch(diagnosis -> diagnosis.code().equals(code));
  }
}
