package org.opencac.edit.payment;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.payer.CodeEdits.CodeList;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** A principal diagnosis that seldom justifies admission to an acute hospital. */
final class QuestionableAdmission implements Edit {
  @Override
  public String id() {
    return "QUESTIONABLE_ADMISSION";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      return;
    }
    String principal = context.diagnoses().getFirst().code();
    var lists =
        Tables.use(context, PayerTable.CODE_EDITS, PayerTables::codeEdits)
            .filter(edits -> edits.has(CodeList.QUESTIONABLE_ADMISSION));
    if (lists.isEmpty()) {
      findings.notJudged("not installed: list of questionable admissions");
    } else if (lists.get().listed(CodeList.QUESTIONABLE_ADMISSION, principal)) {
      findings.add(
          Draft.at(
                  Place.diagnosis(1),
                  principal + " as principal diagnosis seldom justifies an inpatient stay.")
              .about(principal)
              .toFix(
                  "Check that the record shows why the patient was admitted, and that no other"
                      + " condition occasioned the stay."));
    }
  }
}
