package org.opencac.edit.guideline;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * The trimester of an obstetric code against the weeks of gestation (Z3A): first below 14 weeks,
 * second from 14 to below 28, third from 28 on.
 */
final class TrimesterEdit implements Edit {
  private static final Pattern WEEKS = Pattern.compile("Z3A\\.[0-4][0-9]");
  private static final int SECOND = 14;
  private static final int THIRD = 28;

  @Override
  public String id() {
    return "TRIMESTER";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    OptionalInt weeks = weeks(diagnoses);
    if (weeks.isEmpty()) {
      return;
    }
    int expected = weeks.getAsInt() < SECOND ? 1 : weeks.getAsInt() < THIRD ? 2 : 3;
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      int trimester = code.startsWith("O") ? trimester(context.title(code)) : 0;
      if (trimester != 0 && trimester != expected) {
        findings.add(
            Draft.at(
                    Place.diagnosis(i + 1),
                    code
                        + " is of another trimester than "
                        + weeks.getAsInt()
                        + " weeks of gestation")
                .about(code)
                .toFix(
                    "Correct the trimester or the weeks; for a stay over two trimesters it is the"
                        + " one in which the complication began"));
      }
    }
  }

  private static OptionalInt weeks(List<Diagnosis> diagnoses) {
    for (Diagnosis diagnosis : diagnoses) {
      if (WEEKS.matcher(diagnosis.code()).matches()) {
        int weeks = Integer.parseInt(diagnosis.code().substring(4));
        if (weeks >= 8) {
          return OptionalInt.of(weeks);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int trimester(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.contains("first trimester")) {
      return 1;
    }
    if (lower.contains("second trimester")) {
      return 2;
    }
    return lower.contains("third trimester") ? 3 : 0;
  }
}
