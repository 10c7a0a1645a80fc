package org.opencac.edit.guideline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
final class BilateralCodeEdit implements Edit {

  @Override
  public String id() {
    return "BILATERAL_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> check(context.diagnoses(), codes, findings));
  }

  private static void check(List<Diagnosis> diagnoses, CodeSet codes, Findings findings) {
    Set<String> present = diagnoses.stream().map(Diagnosis::code).collect(Collectors.toSet());
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      Optional<Sides> side = codes.find(code).flatMap(found -> Sides.of(found.display()));
      if (side.isEmpty() || side.get() != Sides.RIGHT) {
        continue;
      }
      Optional<Code> left = Sides.sibling(codes, code, Sides.LEFT);
      Optional<Code> both = Sides.sibling(codes, code, Sides.BILATERAL);
      if (left.isPresent() && both.isPresent() && present.contains(left.get().code())) {
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
}
