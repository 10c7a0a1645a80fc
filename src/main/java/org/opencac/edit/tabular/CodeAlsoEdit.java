package org.opencac.edit.tabular;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.PerCode;
import org.opencac.edit.Place;

/**
 * A code whose "code also" note names a code that is not there, where the note does not itself say
 * "any" or "if applicable". Either order is right.
 */
final class CodeAlsoEdit implements Edit {
  private final TabularRuleStore store;
  private final PerCode<List<TabularReference>> asking;

  CodeAlsoEdit(TabularRuleStore store) {
    this.store = store;
    this.asking = new PerCode<>((codes, code) -> asking(store.of(codes).at(code)));
  }

  @Override
  public String id() {
    return "CODE_ALSO";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Optional<CodeSet> codes = context.codeSet(CodeSystem.ICD_10_CM);
    store
        .inForce(context)
        .ifPresent(encounter -> {
          for (int i = 0; i < encounter.size(); i++) {
            check(encounter, asking.of(codes.orElseThrow(), encounter.code(i)), i, findings);
          }
        });
  }

  /** The notes that ask for a code, whatever else is known. */
  private static List<TabularReference> asking(CodeNotes notes) {
    return notes.of(TabularNoteKind.CODE_ALSO).stream()
        .filter(note -> !note.overarching())
        .filter(note -> !note.references().selectors().isEmpty())
        .filter(note -> !conditional(note))
        .toList();
  }

  private static void check(
      EncounterNotes encounter, List<TabularReference> notes, int at, Findings findings) {
    String code = encounter.code(at);
    for (TabularReference note : notes) {
      boolean there = encounter.notes().stream().anyMatch(other -> note.names(other.raw()));
      if (!there) {
        findings.add(
            Draft.at(
                    Place.diagnosis(at + 1),
                    code + " often goes with a second code that is not there")
                .about(code)
                .toFix("Add it if the record supports it; either may stand first")
                .quoting("Code also: " + note.text(), note.place()));
        return;
      }
    }
  }

  private static boolean conditional(TabularReference note) {
    String text = note.text().toLowerCase(Locale.ROOT);
    return text.contains("applicable")
        || text.contains("if known")
        || text.contains("any ")
        || text.contains("associated")
        || text.contains("such as");
  }
}
