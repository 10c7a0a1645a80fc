package org.opencac.edit.tabular;

import java.util.List;
import org.opencac.edit.Edit;

/** The edits that follow from the release, in the order they run. */
public final class TabularEdits {
  private TabularEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    return List.of(
        new InvalidCodeEdit(),
        new HeaderCodeEdit(),
        new NotValidOnDateEdit(),
        new SeventhCharacterEdit(),
        new DuplicateEdit(),
        new NoDateEdit(),
        new NoDiagnosisEdit(),
        new TwoPrincipalsEdit(),
        new TooManyCodesEdit(),
        new UnitsEdit());
  }
}
