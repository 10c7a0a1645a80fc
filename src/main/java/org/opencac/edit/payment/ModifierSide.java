package org.opencac.edit.payment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.payment.Services.Service;

/** LT or RT on a service whose diagnoses are all of the other side. */
final class ModifierSide {
  private static final Pattern LEFT = Pattern.compile("\\bleft\\b");
  private static final Pattern RIGHT = Pattern.compile("\\bright\\b");

  private ModifierSide() {}

  static void check(EditContext context, Service service, Findings findings) {
    boolean left = service.modifiers().contains("LT");
    boolean right = service.modifiers().contains("RT");
    if (left == right || service.line().diagnoses().isEmpty()) {
      return;
    }
    for (int pointer : service.line().diagnoses()) {
      if (pointer < 1 || pointer > context.diagnoses().size()) {
        return;
      }
      String title =
          context.title(context.diagnoses().get(pointer - 1).code()).toLowerCase(Locale.ROOT);
      boolean otherSide =
          (left ? RIGHT : LEFT).matcher(title).find()
              && !(left ? LEFT : RIGHT).matcher(title).find();
      if (!otherSide) {
        return;
      }
    }
    findings.add(
        ModifierEdit.draft(
                service,
                "has "
                    + (left ? "LT" : "RT")
                    + ", but its diagnosis is of the "
                    + (left ? "right" : "left")
                    + " side.")
            .toFix("Check the side in the record; correct the modifier or the diagnosis.")
            .atMost(Level.WARNING));
  }
}
