package org.opencac.edit.payment;

import java.util.Set;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/** A present-on-admission indicator that does not exist, or that asks for another look. */
final class PoaValue implements Edit {
  private static final Set<String> VALUES = Set.of("Y", "N", "U", "W");

  @Override
  public String id() {
    return "POA_VALUE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    for (int i = 0; i < context.diagnoses().size(); i++) {
      Diagnosis diagnosis = context.diagnoses().get(i);
      Draft draft = Draft.at(Place.diagnosis(i + 1), "").about(diagnosis.code());
      if (diagnosis.poa().isBlank()) {
        continue;
      }
      if (!VALUES.contains(diagnosis.poa())) {
        findings.add(
            says(draft, "The present-on-admission indicator must be Y, N, U or W, or blank.")
                .toFix("Give one of the four; 1 was the sign for exempt before version 5010."));
      } else if (diagnosis.poa().equals("U")) {
        findings.add(
            says(draft, "U says the record is insufficient to tell whether it was present.")
                .toFix("Ask the provider; with U a hospital-acquired condition does not count.")
                .atMost(Level.WARNING));
      } else if (i == 0 && diagnosis.poa().equals("N") && !obstetric(diagnosis.code())) {
        findings.add(
            says(
                    draft,
                    "The condition that occasioned the admission is marked as not present then.")
                .toFix("Check which condition occasioned the admission, and its indicator.")
                .atMost(Level.WARNING));
      }
    }
  }

  /** A complication of delivery may be principal and arise after admission. */
  private static boolean obstetric(String code) {
    return code.startsWith("O");
  }

  private static Draft says(Draft draft, String message) {
    return new Draft(
        draft.at(),
        message,
        draft.codes(),
        draft.fix(),
        draft.quote(),
        draft.section(),
        draft.gravest());
  }
}
