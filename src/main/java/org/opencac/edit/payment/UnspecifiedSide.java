package org.opencac.edit.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.PerCode;
import org.opencac.edit.Place;

/**
 * A code for an unspecified side beside which the release has one for the left and the right. Found
 * by the titles: the same words with "right" or "left" instead of "unspecified".
 */
final class UnspecifiedSide implements Edit {
  private static final Pattern UNSPECIFIED = Pattern.compile("\\bunspecified\\b");

  private final PerCode<Optional<String>> sides = new PerCode<>(UnspecifiedSide::sided);

  @Override
  public String id() {
    return "UNSPECIFIED_SIDE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    context
        .codeSet(CodeSystem.ICD_10_CM)
        .ifPresent(codes -> {
          for (int i = 0; i < context.diagnoses().size(); i++) {
            int number = i + 1;
            String code = context.diagnoses().get(i).code();
            sides
                .of(codes, code)
                .ifPresent(found ->
                    findings.add(
                        draft(number, code, found)
                            .atMost(
                                context.facts().inpatient() ? Level.WARNING : Level.INFORMATION)));
          }
        });
  }

  private static Draft draft(int number, String code, String sides) {
    return Draft.at(
            Place.diagnosis(number),
            code + " leaves the side open, and there are codes for each side.")
        .about(code)
        .toFix(
            "Take the side from the record ("
                + sides
                + "); nobody but the patient's record needs to state it.");
  }

  /** The codes of the right and the left side beside the code. */
  private static Optional<String> sided(CodeSet codes, String code) {
    String plain = code.length() == 8 ? code.substring(0, 7) : code;
    while (plain.endsWith("X")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    Optional<Code> own = codes.find(plain).or(() -> codes.find(code));
    if (own.isEmpty() || !own.get().display().toLowerCase(Locale.ROOT).contains("unspecified")) {
      return Optional.empty();
    }
    List<Code> siblings =
        codes.parent(own.get().code()).map(above -> codes.children(above.code())).orElse(List.of());
    Optional<Code> right = withSide(siblings, own.get().display(), "right");
    Optional<Code> left = withSide(siblings, own.get().display(), "left");
    return right.isPresent() && left.isPresent()
        ? Optional.of(right.get().code() + " right, " + left.get().code() + " left")
        : Optional.empty();
  }

  private static Optional<Code> withSide(List<Code> siblings, String title, String side) {
    String lower = title.toLowerCase(Locale.ROOT);
    Matcher word = UNSPECIFIED.matcher(lower);
    while (word.find()) {
      String wanted = lower.substring(0, word.start()) + side + lower.substring(word.end());
      for (Code sibling : siblings) {
        if (sibling.display().toLowerCase(Locale.ROOT).equals(wanted)) {
          return Optional.of(sibling);
        }
      }
    }
    return Optional.empty();
  }
}
