package org.opencac.edit.tabular;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** More diagnoses than a claim has room for: 25 on an institutional one, 12 on a professional. */
final class TooManyCodesEdit implements Edit {
  private static final int INSTITUTIONAL = 25;

  @Override
  public String id() {
    return "TOO_MANY_CODES";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    int count = context.diagnoses().size();
    if (count > INSTITUTIONAL) {
      findings.add(
          Draft.at(
                  Place.diagnosis(INSTITUTIONAL + 1),
                  count
                      + " diagnoses are listed; a claim takes "
                      + INSTITUTIONAL
                      + " (a professional claim 12)")
              .toFix("Put those that matter most for this encounter first"));
    }
  }
}
