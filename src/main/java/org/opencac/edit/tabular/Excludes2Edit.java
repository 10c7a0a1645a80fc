package org.opencac.edit.tabular;

import java.util.Optional;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * Two codes of which an Excludes2 note says that the one does not include the other: both may be
 * reported when the patient has both. Notes of whole chapters and sections are left out; they
 * concern nearly every pair.
 */
final class Excludes2Edit implements Edit {
  private final TabularRuleStore store;

  Excludes2Edit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "EXCLUDES2";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store.inForce(context).ifPresent(encounter -> check(encounter, findings));
  }

  private static void check(EncounterNotes encounter, Findings findings) {
    for (int i = 1; i < encounter.size(); i++) {
      if (!encounter.current(i)) {
        continue;
      }
      CodeNotes notes = encounter.at(i);
      for (int j = 0; j < i; j++) {
        CodeNotes others = encounter.at(j);
        Optional<TabularReference> note = others.between(notes, TabularNoteKind.EXCLUDES2);
        if (note.isPresent()
            && !note.get().overarching()
            && others.between(notes, TabularNoteKind.EXCLUDES1).isEmpty()) {
          findings.add(draft(encounter.code(j), encounter.code(i), i + 1, note.get()));
        }
      }
    }
  }

  private static Draft draft(String other, String code, int position, TabularReference note) {
    return Draft.at(
            Place.diagnosis(position),
            other
                + " and "
                + code
                + " are different conditions; both may be reported when the record has both")
        .about(other, code)
        .quoting("Excludes2: " + note.text(), note.place());
  }
}
