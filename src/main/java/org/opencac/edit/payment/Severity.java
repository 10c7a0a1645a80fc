package org.opencac.edit.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditContext;
import org.opencac.edit.Grouping.Complication;
import org.opencac.payer.Complications;
import org.opencac.payer.Complications.Exclusion;
import org.opencac.payer.Complications.Level;

/**
 * Which secondary diagnoses of an inpatient stay count as CC or MCC, and why. Immutable and safe to
 * share between threads.
 */
final class Severity {
  static final String YES = "yes";
  static final String NO = "no";
  static final String UNKNOWN = "unknown";

  private final HospitalAcquired acquired = new HospitalAcquired();

  /** The secondary diagnoses on the lists, in the order of the encounter. */
  List<Complication> complications(EditContext context, Complications table) {
    List<Complication> found = new ArrayList<>();
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 1; i < diagnoses.size(); i++) {
      Diagnosis secondary = diagnoses.get(i);
      Optional<Level> level = table.level(secondary.code());
      if (level.isPresent()) {
        found.add(judge(context, table, i + 1, secondary, level.get()));
      }
    }
    return List.copyOf(found);
  }

  private Complication judge(
      EditContext context, Complications table, int number, Diagnosis secondary, Level level) {
    String principal = context.diagnoses().getFirst().code();
    String code = secondary.code();
    String counts = YES;
    String reason = "the principal diagnosis " + principal + " does not exclude it";
    Optional<String> condition = acquired.condition(code);
    Exclusion exclusion = table.exclusion(code, principal);
    if (code.equals(principal)) {
      counts = NO;
      reason = "it repeats the principal diagnosis";
    } else if (exclusion == Exclusion.EXCLUDED) {
      counts = NO;
      reason = "the principal diagnosis " + principal + " excludes it";
    } else if (table.onlyAlive(code) && expired(context)) {
      counts = NO;
      reason = "it counts only for patients discharged alive";
    } else if (condition.isPresent() && acquiredHere(secondary)) {
      counts = NO;
      reason =
          "it arose in the hospital (POA "
              + secondary.poa()
              + ") and is a hospital-acquired condition: "
              + condition.get();
    } else if (exclusion == Exclusion.UNKNOWN) {
      boolean close = code.regionMatches(0, principal, 0, 3);
      counts = close ? UNKNOWN : YES;
      reason =
          close
              ? "it is of the same category as the principal diagnosis "
                  + principal
                  + ", which commonly excludes it; the exclusion lists are not installed"
              : "unless the principal diagnosis "
                  + principal
                  + " excludes it; the exclusion lists"
                  + " are not installed";
    }
    return new Complication(number, code, level.name(), counts, reason);
  }

  /** Not present on admission, or not known for want of documentation. */
  private static boolean acquiredHere(Diagnosis diagnosis) {
    return diagnosis.poa().equals("N") || diagnosis.poa().equals("U");
  }

  /** Whether the patient died: in words, or discharge status 20. */
  static boolean expired(EditContext context) {
    String to = context.facts().dischargedTo();
    return to.equals("20") || to.contains("expired") || to.contains("died");
  }
}
