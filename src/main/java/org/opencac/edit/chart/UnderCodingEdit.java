package org.opencac.edit.chart;

import java.util.HashSet;
import java.util.Set;
import org.opencac.edit.ChartCode;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** Words that support a diagnosis of a category of which nothing is coded. */
final class UnderCodingEdit implements Edit {
  private static final double SURE = 0.48;

  @Override
  public String id() {
    return "EVIDENCE_WITHOUT_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (ChartCode read : context.reading().codes()) {
      boolean coded =
          context.diagnoses().stream()
              .anyMatch(diagnosis -> NoEvidenceEdit.sameCategory(diagnosis.code(), read.code()));
      if (read.status() == ChartCode.Status.STATED
          && read.assessed()
          && read.confidence() >= SURE
          && !coded
          && seen.add(read.code())) {
        findings.add(
            Draft.at(
                    Place.note(read.note()),
                    "The documents support " + read.code() + ", which is not coded")
                .about(read.code())
                .toFix("Decide whether it is to be reported for this encounter"));
      }
    }
  }
}
