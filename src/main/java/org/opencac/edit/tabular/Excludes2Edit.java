package org.opencac.edit.tabular;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Diagnosis;
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
    store.inForce(context).ifPresent(rules -> check(context.diagnoses(), rules, findings));
  }

  private static void check(List<Diagnosis> diagnoses, TabularRules rules, Findings findings) {
    for (int i = 1; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (diagnoses.get(i).system() != CodeSystem.ICD_10_CM) {
        continue;
      }
      for (int j = 0; j < i; j++) {
        String other = diagnoses.get(j).code();
        int position = i + 1;
        rules
            .between(other, code, TabularNoteKind.EXCLUDES2)
            .filter(note -> !note.overarching())
            .filter(note -> rules.excludes1(other, code).isEmpty())
            .ifPresent(note ->
                findings.add(
                    Draft.at(
                            Place.diagnosis(position),
                            other
                                + " and "
                                + code
                                + " are different conditions; both may be reported when the record"
                                + " has both")
                        .about(other, code)
                        .quoting("Excludes2: " + note.text(), note.place())));
      }
    }
  }
}
