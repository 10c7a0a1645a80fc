package org.opencac.edit.tabular;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * A code whose "code also" note names a code that is not there, where the note does not itself say
 * "any" or "if applicable". Either order is right.
 */
final class CodeAlsoEdit implements Edit {
  private final TabularRuleStore store;

  CodeAlsoEdit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "CODE_ALSO";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store
        .inForce(context)
        .ifPresent(rules -> {
          for (int i = 0; i < context.diagnoses().size(); i++) {
            check(context.diagnoses(), rules, i, findings);
          }
        });
  }

  private static void check(
      List<Diagnosis> diagnoses, TabularRules rules, int at, Findings findings) {
    String code = diagnoses.get(at).code();
    for (TabularReference note : rules.of(code, TabularNoteKind.CODE_ALSO)) {
      if (note.overarching() || note.references().selectors().isEmpty() || conditional(note)) {
        continue;
      }
      boolean there =
          diagnoses.stream().anyMatch(other -> note.names(CodeSystem.undotted(other.code())));
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
