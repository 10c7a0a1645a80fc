package org.opencac.edit.payment;

import java.time.LocalDate;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.note.Sex;
import org.opencac.payer.CodeEdits.CodeList;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/**
 * A diagnosis that the Medicare Code Editor binds to the other sex. Medicare has not used the edit
 * since October 2024; from then on it is a question to the coder.
 */
final class SexEdit implements Edit {
  private static final LocalDate DEACTIVATED = LocalDate.of(2024, 10, 1);

  @Override
  public String id() {
    return "SEX";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Tables.need(context, findings, PayerTable.CODE_EDITS, PayerTables::codeEdits)
        .ifPresent(lists -> {
          for (int i = 0; i < context.diagnoses().size(); i++) {
            String code = context.diagnoses().get(i).code();
            boolean female = lists.listed(CodeList.FEMALE, code);
            if (female != lists.listed(CodeList.MALE, code)) {
              judge(context, findings, i + 1, code, female);
            }
          }
        });
  }

  private static void judge(
      EditContext context, Findings findings, int number, String code, boolean female) {
    Sex sex = context.facts().sex();
    if (sex == Sex.UNKNOWN) {
      findings.notJudged("no sex is given");
    } else if (female != (sex == Sex.FEMALE)) {
      boolean inUse = context.date().map(day -> day.isBefore(DEACTIVATED)).orElse(false);
      findings.add(
          Draft.at(
                  Place.diagnosis(number),
                  code
                      + " is listed for "
                      + (female ? "female" : "male")
                      + " patients; the patient is recorded as "
                      + (female ? "male" : "female")
                      + ".")
              .about(code)
              .toFix(
                  "Check the recorded sex and the diagnosis; for a transgender patient the code"
                      + " follows the anatomy.")
              .atMost(inUse ? Level.ERROR : Level.WARNING));
    }
  }
}
