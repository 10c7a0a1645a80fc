package org.opencac.edit.tabular;

import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;

/** A code that no installed release has. */
final class InvalidCodeEdit implements Edit {

  @Override
  public String id() {
    return "INVALID_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    TreeSet<CodeSystem> absent = new TreeSet<>();
    for (CodeStatus.Judged judged : CodeStatus.codes(context)) {
      CodeStatus.PlacedCode placed = judged.placed();
      CodeStatus status = judged.status();
      if (status instanceof CodeStatus.Unknowable) {
        absent.add(placed.system());
      } else if (status instanceof CodeStatus.Invalid invalid) {
        String hint = invalid.hint().isEmpty() ? "" : "; " + invalid.hint();
        findings.add(
            Draft.at(
                    placed.at(), placed.code() + " is no code of " + placed.system().label() + hint)
                .about(placed.code())
                .toFix(
                    "Look the condition up in the Index and confirm the code in the Tabular List"));
      }
    }
    for (CodeSystem system : absent) {
      findings.notJudged(
          "no release of " + system.label() + " is installed; its codes were not looked up");
    }
  }
}
