package org.opencac.edit.tabular;

import java.util.List;
import org.opencac.edit.Edit;

/** The edits that follow from the release, in the order they run. */
public final class TabularEdits {
  private TabularEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    TabularRuleStore store = new TabularRuleStore();
    return List.of(
        new InvalidCodeEdit(),
        new HeaderCodeEdit(),
        new NotValidOnDateEdit(),
        new SeventhCharacterEdit(),
        new DuplicateEdit(),
        new Excludes1Edit(store),
        new ExcludesTextEdit(store),
        new Excludes2Edit(store),
        new CodeFirstEdit(store),
        new ManifestationPrincipalEdit(),
        new UseAdditionalEdit(store),
        new CodeAlsoEdit(store),
        new NoDateEdit(),
        new NoDiagnosisEdit(),
        new TwoPrincipalsEdit(),
        new TooManyCodesEdit(),
        new UnitsEdit());
  }
}
