package org.opencac.edit.site;

import java.util.List;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/**
 * A rule of a site.
 *
 * @param id its id, which begins with {@code SITE-}
 * @param condition when it speaks up
 * @param about the diagnoses the finding is at; empty for the encounter
 * @param message what it says
 * @param fix what would put it right
 */
record SiteRule(String id, Condition condition, List<CodePattern> about, String message, String fix)
    implements Edit {

  /** Copies the list. */
  SiteRule {
    about = List.copyOf(about);
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (!condition.holds(context.encounter())) {
      return;
    }
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      if (CodePattern.anyMatches(about, diagnoses.get(i).code())) {
        findings.add(
            Draft.at(Place.diagnosis(i + 1), message).about(diagnoses.get(i).code()).toFix(fix));
        return;
      }
    }
    findings.add(Draft.at(Place.ENCOUNTER, message).toFix(fix));
  }
}
