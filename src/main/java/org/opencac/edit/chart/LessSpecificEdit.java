package org.opencac.edit.chart;

import java.util.List;
import java.util.Locale;
import org.opencac.edit.ChartCode;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** An unspecified code where the documents support a code of the same category that says more. */
final class LessSpecificEdit implements Edit {

  @Override
  public String id() {
    return "LESS_SPECIFIC";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.reading().codes().isEmpty()) {
      return;
    }
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (!vague(context.title(code)) || stated(context, code)) {
        continue;
      }
      for (ChartCode read : context.reading().codes()) {
        boolean better =
            read.status() == ChartCode.Status.STATED
                && NoEvidenceEdit.sameCategory(read.code(), code)
                && !context.title(read.code()).isEmpty()
                && !vague(context.title(read.code()))
                && diagnoses.stream().noneMatch(d -> d.code().equals(read.code()));
        if (better) {
          findings.add(
              Draft.at(
                      Place.diagnosis(i + 1),
                      code + " says less than the documents support: " + read.code())
                  .about(code, read.code())
                  .toFix("Report " + read.code() + " if it is about the same condition"));
          break;
        }
      }
    }
  }

  private static boolean stated(EditContext context, String code) {
    return context.reading().codes().stream()
        .anyMatch(r -> r.status() == ChartCode.Status.STATED && r.code().equals(code));
  }

  private static boolean vague(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.contains("unspecified")
        || lower.contains("without complication")
        || lower.contains("uncomplicated");
  }
}
