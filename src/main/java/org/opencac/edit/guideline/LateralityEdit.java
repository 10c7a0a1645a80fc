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
record LateralityEdit(KnownSides sides) implements Edit {

  /**
   * Codes of the encounter.
   *
   * @param codes which
   * @param kinship which have another of their category
   */
  private record Present(Set<String> codes, Kinship kinship) {}

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
          Set<String> read =
              context.reading().codes().stream()
                  .filter(one -> one.status() == ChartCode.Status.STATED)
                  .map(ChartCode::code)
                  .collect(Collectors.toSet());
          Present stated = new Present(read, new Kinship(read));
          Present coded =
              new Present(
                  diagnoses.stream().map(Diagnosis::code).collect(Collectors.toSet()),
                  Kinship.of(context));
          for (int i = 0; i < diagnoses.size(); i++) {
            check(codes, diagnoses.get(i).code(), i + 1, stated, coded, findings);
          }
        });
  }

  private void check(
      CodeSet codes, String code, int position, Present stated, Present coded, Findings findings) {
    boolean statedKin = stated.kinship().has(code);
    if (!statedKin && !coded.kinship().has(code)) {
      return;
    }
    Optional<Sides> side = sides.of(codes, code);
    if (side.isEmpty()
        || stated.codes().contains(code)
        || (side.get() != Sides.UNSPECIFIED && !statedKin)) {
      return;
    }
    for (Sides other : Sides.values()) {
      Optional<Code> sibling =
          other == side.get() || other == Sides.UNSPECIFIED
              ? Optional.empty()
              : sides.sibling(codes, code, other);
      if (sibling.isEmpty()) {
        continue;
      }
      String better = sibling.get().code();
      if (stated.codes().contains(better) && !coded.codes().contains(better)) {
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
      if (side.get() == Sides.UNSPECIFIED && coded.codes().contains(better)) {
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
