package org.opencac.edit.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartCode;
import org.opencac.edit.ChartCode.Status;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * A diagnosis for which no words were found in the documents, or only words that deny it, put it in
 * the past or in the family. Uncertain ones have an edit of their own.
 */
final class NoEvidenceEdit implements Edit {

  @Override
  public String id() {
    return "NO_EVIDENCE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (!context.reading().read()) {
      return;
    }
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (diagnoses.get(i).system() != CodeSystem.ICD_10_CM) {
        continue;
      }
      Set<Status> statuses = statuses(context, code);
      if (statuses.contains(Status.STATED)
          || statuses.contains(Status.WEAK)
          || statuses.contains(Status.UNCERTAIN)) {
        continue;
      }
      findings.add(
          Draft.at(Place.diagnosis(i + 1), message(context, code, statuses))
              .about(code)
              .toFix("Find the words that support it, ask the provider, or remove it"));
    }
  }

  private static String message(EditContext context, String code, Set<Status> statuses) {
    if (statuses.contains(Status.NEGATED)) {
      return "The documents deny " + code;
    }
    if (statuses.contains(Status.HISTORICAL)) {
      return "The documents speak of " + code + " only as something of the past";
    }
    if (statuses.contains(Status.FAMILY)) {
      return "The documents speak of " + code + " only in a relative";
    }
    Optional<ChartCode> near =
        context.reading().codes().stream()
            .filter(read -> read.status() == Status.STATED)
            .filter(read -> sameCategory(read.code(), code))
            .findFirst();
    return near.map(read ->
            "No words were found for " + code + "; the documents rather support " + read.code())
        .orElse("No words were found in the documents for " + code);
  }

  private static Set<Status> statuses(EditContext context, String code) {
    Set<Status> found = EnumSet.noneOf(Status.class);
    for (ChartCode read : context.reading().codes()) {
      if (code.startsWith(read.code())) {
        found.add(read.status());
      }
    }
    return found;
  }

  /** Whether two codes share their first three characters. */
  static boolean sameCategory(String a, String b) {
    return a.length() >= 3 && b.startsWith(a.substring(0, 3));
  }
}
