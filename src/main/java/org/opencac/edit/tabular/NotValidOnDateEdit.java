package org.opencac.edit.tabular;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;

/** A code of another release: retired before the date, or not yet in force. */
final class NotValidOnDateEdit implements Edit {

  @Override
  public String id() {
    return "NOT_VALID_ON_DATE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    String date = context.date().map(day -> "on " + day).orElse("in the release used");
    for (CodeStatus.Judged judged : CodeStatus.codes(context)) {
      if (judged.status() instanceof CodeStatus.OtherDate other) {
        CodeStatus.PlacedCode placed = judged.placed();
        findings.add(
            Draft.at(
                    placed.at(),
                    placed.code() + " is not valid " + date + "; it belongs to " + other.when())
                .about(placed.code())
                .toFix("Use the code that is valid on the date, or correct the date"));
      }
    }
  }
}
