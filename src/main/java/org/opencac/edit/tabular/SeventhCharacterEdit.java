package org.opencac.edit.tabular;

import java.util.stream.Collectors;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;

/** A 7th character that is missing, wrong or not wanted, or a placeholder X out of place. */
final class SeventhCharacterEdit implements Edit {

  @Override
  public String id() {
    return "SEVENTH_CHARACTER";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    for (CodeStatus.Judged judged : CodeStatus.codes(context)) {
      if (judged.status() instanceof CodeStatus.WrongSeventh wrong) {
        CodeStatus.PlacedCode placed = judged.placed();
        findings.add(draft(placed, wrong).about(placed.code()));
      }
    }
  }

  private static Draft draft(CodeStatus.PlacedCode placed, CodeStatus.WrongSeventh wrong) {
    String proper = CodeSystem.ICD_10_CM.dotted(wrong.proper());
    if (!wrong.allowed().isEmpty()) {
      String allowed =
          wrong.allowed().stream()
              .map(seventh -> String.valueOf(seventh.character()))
              .collect(Collectors.joining(", "));
      return Draft.at(placed.at(), placed.code() + " needs a 7th character, one of " + allowed)
          .toFix("Complete the code as " + proper + " followed by one of " + allowed);
    }
    return wrong.proper().length() == 7
        ? Draft.at(placed.at(), placed.code() + " has its placeholder X missing or out of place")
            .toFix("Write " + proper)
        : Draft.at(placed.at(), proper + " takes no 7th character, got " + placed.code())
            .toFix("Write " + proper);
  }
}
