package org.opencac.edit.tabular;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;

/** An encounter without a date, with dates in the wrong order, or before every release. */
final class NoDateEdit implements Edit {

  @Override
  public String id() {
    return "DATE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    EncounterFacts facts = context.facts();
    if (context.date().isEmpty()) {
      findings.add(
          Draft.at(
                  Place.ENCOUNTER,
                  "The encounter has no date, so the newest installed releases were used")
              .toFix("Give dateOfService, or admitDate and dischargeDate"));
    }
    if (facts.admitDate().isPresent()
        && facts.dischargeDate().filter(d -> d.isBefore(facts.admitDate().get())).isPresent()) {
      findings.add(
          Draft.at(Place.ENCOUNTER, "The discharge lies before the admission")
              .toFix("Correct admitDate or dischargeDate"));
    }
    context
        .date()
        .ifPresent(day ->
            context.diagnoses().stream()
                .map(diagnosis -> diagnosis.system())
                .distinct()
                .filter(system -> context.references().releases().inForce(system, day).isEmpty())
                .filter(system -> context.references().releases().newest(system).isPresent())
                .forEach(system ->
                    findings.add(
                        Draft.at(
                                Place.ENCOUNTER,
                                "No installed release of "
                                    + system.label()
                                    + " is in force on "
                                    + day
                                    + ", so the newest was used")
                            .toFix("Install the release of that date, or correct the date"))));
  }
}
