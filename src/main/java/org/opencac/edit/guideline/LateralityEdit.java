package org.opencac.edit.guideline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartCode;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/**
 * The side of a code against the words: the record states another side (an error), or states a side
 * where the code has none (a warning). Without documents: the code without side beside one with a
 * side.
 */
final class LateralityEdit implements Edit {

  @Override
  public String id() {
    return "LATERALITY";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> {
          List<Diagnosis> diagnoses = context.diagnoses();
          Set<String> stated =
              context.reading().codes().stream()
                  .filter(read -> read.status() == ChartCode.Status.STATED)
                  .map(ChartCode::code)
                  .collect(Collectors.toSet());
          Set<String> coded = diagnoses.stream().map(Diagnosis::code).collect(Collectors.toSet());
          for (int i = 0; i < diagnoses.size(); i++) {
            check(codes, diagnoses.get(i).code(), i + 1, stated, coded, findings);
          }
        });
  }

  private static void check(
      CodeSet codes,
      String code,
      int position,
      Set<String> stated,
      Set<String> coded,
      Findings findings) {
    Optional<Sides> side = codes.find(code).flatMap(found -> Sides.of(found.display()));
    if (side.isEmpty() || stated.contains(code)) {
      return;
    }
    for (Sides other : Sides.values()) {
      Optional<Code> sibling =
          other == side.get() || other == Sides.UNSPECIFIED
              ? Optional.empty()
              : Sides.sibling(codes, code, other);
      if (sibling.isEmpty()) {
        continue;
      }
      String better = sibling.get().code();
      if (stated.contains(better) && !coded.contains(better)) {
        boolean unspecified = side.get() == Sides.UNSPECIFIED;
        findings.add(
            Draft.at(
                    Place.diagnosis(position),
                    unspecified
                        ? code + " has no side, but the record states one: " + better
                        : code + " is of another side than the record states: " + better)
                .about(code, better)
                .toFix("Report " + better + ", or correct the record")
                .atMost(unspecified ? Level.WARNING : Level.ERROR));
        return;
      }
      if (side.get() == Sides.UNSPECIFIED && coded.contains(better)) {
        findings.add(
            Draft.at(
                    Place.diagnosis(position),
                    code + " has no side and stands beside " + better + ", which has one")
                .about(code, better)
                .toFix("Remove " + code + ", or state its side")
                .atMost(Level.WARNING));
        return;
      }
    }
  }
}
