package org.opencac.edit.chart;

import java.util.List;
import org.opencac.edit.ChartCode;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * A diagnosis that the documents only list: nothing evaluates, treats or follows it. Status and
 * history codes are left out; listing is what they are for.
 */
final class UntreatedEdit implements Edit {

  @Override
  public String id() {
    return "UNTREATED";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.reading().codes().isEmpty()) {
      return;
    }
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (code.startsWith("Z") || code.compareTo("V") >= 0) {
        continue;
      }
      List<ChartCode> about =
          context.reading().codes().stream()
              .filter(read -> read.status() == ChartCode.Status.STATED)
              .filter(read -> read.code().equals(code))
              .toList();
      if (!about.isEmpty() && about.stream().noneMatch(ChartCode::assessed)) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    code
                        + " is only listed; nothing in the documents evaluates, treats or follows it")
                .about(code)
                .toFix("Leave it out, unless the provider documents how it mattered today"));
      }
    }
  }
}
