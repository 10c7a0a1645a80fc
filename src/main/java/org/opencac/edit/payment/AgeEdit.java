package org.opencac.edit.payment;

import java.util.Locale;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** A diagnosis that the Medicare Code Editor binds to another age than the patient's. */
final class AgeEdit implements Edit {
  @Override
  public String id() {
    return "AGE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Tables.need(context, findings, PayerTable.CODE_EDITS, PayerTables::codeEdits)
        .ifPresent(lists -> {
          for (int i = 0; i < context.diagnoses().size(); i++) {
            String code = context.diagnoses().get(i).code();
            int number = i + 1;
            lists
                .ageList(code)
                .ifPresent(list -> {
                  int age = age(context);
                  if (age < 0) {
                    findings.notJudged("no age is given");
                  } else if (age < list.youngest() || age > list.oldest()) {
                    findings.add(
                        Draft.at(
                                Place.diagnosis(number),
                                String.format(
                                    Locale.ROOT,
                                    "%s is for ages %d to %d; the patient is %d.",
                                    code,
                                    list.youngest(),
                                    list.oldest(),
                                    age))
                            .about(code)
                            .toFix("Check the age, then the diagnosis; another code may fit it."));
                  }
                });
          }
        });
  }

  private static int age(EditContext context) {
    return context.facts().ageYears().orElse(context.facts().ageDays().isPresent() ? 0 : -1);
  }
}
