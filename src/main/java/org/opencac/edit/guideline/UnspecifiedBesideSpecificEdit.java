package org.opencac.edit.guideline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.PerCode;
import org.opencac.edit.Place;

/**
 * An unspecified code (or one "without complications") beside a code of the same subcategory that
 * says more, or that says there are complications.
 */
final class UnspecifiedBesideSpecificEdit implements Edit {
  private static final Pattern VAGUE =
      Pattern.compile("\\bunspecified\\b|\\bwithout complications?\\b|\\buncomplicated\\b");

  private final PerCode<Boolean> vague = new PerCode<>(UnspecifiedBesideSpecificEdit::vague);
  private final KnownSides sides;

  UnspecifiedBesideSpecificEdit(KnownSides sides) {
    this.sides = sides;
  }

  @Override
  public String id() {
    return "UNSPECIFIED_BESIDE_SPECIFIC";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> {
          List<Diagnosis> diagnoses = context.diagnoses();
          Kinship kinship = Kinship.of(context);
          for (int i = 0; i < diagnoses.size(); i++) {
            String code = diagnoses.get(i).code();
            if (kinship.has(code) && vague.of(codes, code)) {
              check(codes, diagnoses, code, i + 1, findings);
            }
          }
        });
  }

  private void check(
      CodeSet codes, List<Diagnosis> diagnoses, String code, int position, Findings findings) {
    Optional<Code> above = codes.parent(code);
    if (above.isEmpty()) {
      return;
    }
    String stem = CodeSystem.undotted(above.get().code());
    for (Diagnosis other : diagnoses) {
      if (!other.code().equals(code)
          && CodeSystem.undotted(other.code()).startsWith(stem)
          && !vague.of(codes, other.code())
          && codes.find(other.code()).isPresent()
          && sides
              .of(codes, code)
              .equals(sides.of(codes, other.code()).or(() -> sides.of(codes, code)))) {
        findings.add(
            Draft.at(
                    Place.diagnosis(position),
                    code + " says less than " + other.code() + ", which stands beside it")
                .about(code, other.code())
                .toFix("Remove " + code + ", unless it is about another condition"));
        return;
      }
    }
  }

  private static boolean vague(CodeSet codes, String code) {
    return codes
        .find(code)
        .filter(found -> VAGUE.matcher(found.display().toLowerCase(Locale.ROOT)).find())
        .isPresent();
  }
}
