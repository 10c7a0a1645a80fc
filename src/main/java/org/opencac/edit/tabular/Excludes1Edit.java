package org.opencac.edit.tabular;

import java.util.List;
import java.util.Optional;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/**
 * Two codes that an Excludes1 note keeps apart, whichever of them it stands at. It is a warning and
 * a question when the note is broad (it stands at a chapter or section, or refers to more than one
 * category), or when another note asks for both codes: there the two are often unrelated, and
 * unrelated conditions may both be reported (Guidelines, I.A.12.a).
 */
final class Excludes1Edit implements Edit {
  private static final List<TabularNoteKind> ASKING =
      List.of(
          TabularNoteKind.CODE_FIRST,
          TabularNoteKind.USE_ADDITIONAL_CODE,
          TabularNoteKind.CODE_ALSO);

  private final TabularRuleStore store;

  Excludes1Edit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "EXCLUDES1";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store.inForce(context).ifPresent(encounter -> check(encounter, findings));
  }

  private static void check(EncounterNotes encounter, Findings findings) {
    for (int i = 1; i < encounter.size(); i++) {
      CodeNotes notes = encounter.at(i);
      for (int j = 0; j < i; j++) {
        if (encounter.current(i) && encounter.current(j)) {
          CodeNotes others = encounter.at(j);
          Optional<TabularReference> note = others.between(notes, TabularNoteKind.EXCLUDES1);
          if (note.isPresent()) {
            boolean asked = asked(others, notes);
            findings.add(draft(encounter.code(j), encounter.code(i), i + 1, note.get(), asked));
          }
        }
      }
    }
  }

  private static boolean asked(CodeNotes a, CodeNotes b) {
    return ASKING.stream().anyMatch(kind -> a.between(b, kind).isPresent());
  }

  private static Draft draft(
      String other, String code, int position, TabularReference note, boolean asked) {
    boolean question = asked || note.overarching() || broad(note, other, code);
    String message =
        question
            ? other
                + " and "
                + code
                + " are kept apart by an Excludes1 note at "
                + note.place()
                + ", unless the two conditions are unrelated; are they?"
            : other
                + " and "
                + code
                + " cannot be reported together: an Excludes1 note at "
                + note.place()
                + " keeps them apart";
    return Draft.at(Place.diagnosis(position), message)
        .about(other, code)
        .toFix(
            "Keep the code for the condition as documented; if the two are unrelated, both may stay"
                + " when the record says so, and if that is unclear, ask the provider")
        .quoting("Excludes1: " + note.text(), note.place())
        .atMost(question ? Level.WARNING : Level.ERROR);
  }

  private static boolean broad(TabularReference note, String a, String b) {
    return note.references().selectors().stream()
        .filter(selector -> selector.matches(a) || selector.matches(b))
        .allMatch(CodeSelector::broad);
  }
}
