package org.opencac.edit.tabular;

import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * An Excludes1 note at the code or its categories that names no code: only a person can tell
 * whether it concerns this patient, so it is put as a question.
 */
final class ExcludesTextEdit implements Edit {
  private final TabularRuleStore store;

  ExcludesTextEdit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "EXCLUDES1_TEXT";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store.inForce(context).ifPresent(encounter -> check(encounter, findings));
  }

  private static void check(EncounterNotes encounter, Findings findings) {
    for (int i = 0; i < encounter.size(); i++) {
      if (!encounter.current(i)) {
        continue;
      }
      String code = encounter.code(i);
      for (TabularReference note : encounter.at(i).of(TabularNoteKind.EXCLUDES1)) {
        if (!note.overarching() && note.references().wordsOnly() && !note.text().endsWith(":")) {
          findings.add(
              Draft.at(
                      Place.diagnosis(i + 1),
                      code
                          + " does not cover what an Excludes1 note at "
                          + note.place()
                          + " describes in words; does it describe this patient?")
                  .about(code)
                  .quoting("Excludes1: " + note.text(), note.place()));
        }
      }
    }
  }
}
